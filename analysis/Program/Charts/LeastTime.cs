namespace Analysis.Charts;

/// <summary>Differences of times, which may be none or below 0, on a logarithmic axis and in words.</summary>
internal static class LeastTime
{
    /// <summary>Less than this, ns, no clock tells from nothing.</summary>
    private const double Least = 0.1;

    /// <summary>Where it is drawn.</summary>
    public static double Drawn(double nanoseconds) => Math.Max(Least, nanoseconds);

    public static string Text(double nanoseconds, int digits = 3) => nanoseconds < Least ? "none measurable" : Durations.Text(nanoseconds, digits);
}
