namespace Analysis.Figures;

/// <summary>The figures of claims for people, in both programs.</summary>
public static class ClaimFigures
{
    /// <summary>The median and, in brackets, its interval: <c>0.52× (0.48× to 0.57×)</c>.</summary>
    public static string Text(ClaimFigure figure) =>
        $"{Text(figure.Median, figure.Unit)} ({Text(figure.Low, figure.Unit)} to {Text(figure.High, figure.Unit)})";

    private static string Text(double value, string unit) => unit switch
    {
        ClaimUnit.Nanoseconds => Durations.Text(value),
        ClaimUnit.Ratio => Multiples.Exact(value),
        ClaimUnit.Bytes => Sizes.Text(value),
        ClaimUnit.Share => Percent.Text(value, 1),
        _ => Numbers.Significant(value, 3),
    };
}
