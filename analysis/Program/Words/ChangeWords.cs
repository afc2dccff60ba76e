using Analysis.Statistics;
using Analysis.Verdicts;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Words;

/// <summary>A ratio between two runs in words. "Longer" and "less" speak of time, so that no direction is left to guess.</summary>
public static class ChangeWords
{
    /// <summary>The change of a case, with a word where the evidence is weaker than launches.</summary>
    public static string Of(Change change) => change.Evidence switch
    {
        Evidence.Rounds => Told(change),
        Evidence.OneRound => Told(change) + "; weak: one launch",
        Evidence.Summary => Told(change) + "; weak: summary only",
        _ => "nothing to compare",
    };

    /// <summary>What of no change cannot be excluded: <c>up to 20% longer</c>, or <c>much longer</c> where the interval says nothing.</summary>
    /// <param name="ratio">before / after.</param>
    public static string NotExcluded(Interval? ratio) =>
        ratio is { } known && LossWords.IsKnown(TimeChange(known.Low)) ? $"up to {Percent.Short(TimeChange(known.Low))} longer" : "much longer";

    private static string Told(Change change) => change switch
    {
        { NoChangeSeen: true } => NoChange(change.Ratio),
        { Ratio: null, Before.TypicalNanoseconds: > 0 and var before, After.TypicalNanoseconds: > 0 and var after } =>
            $"takes {Percent.Short(Math.Abs(after / before - 1))} {(after > before ? "longer" : "less")}, how sure is not known",
        _ => Of(change.Ratio),
    };

    private static string NoChange(Interval? ratio) => ratio is { } known && LossWords.IsKnown(TimeChange(known.Low))
        ? $"shows no change; {Percent.Short(-TimeChange(known.High))} less to {Percent.Short(TimeChange(known.Low))} longer cannot be excluded"
        : "shows no change; how large one may be is not known";

    /// <summary><c>takes 20% longer (18% to 22%)</c>, or <c>unknown</c>.</summary>
    /// <param name="ratio">before / after.</param>
    public static string Of(Interval? ratio)
    {
        if (ratio is not { } known) return "unknown";
        var (low, typical, high) = (TimeChange(known.High), TimeChange(known.Estimate), TimeChange(known.Low));
        if (low > 0 || high < 0)
        {
            var (near, far) = low > 0 ? (low, high) : (-high, -low);
            return $"takes {Percent.Short(Math.Abs(typical))} {(low > 0 ? "longer" : "less")} ({Percent.Short(near)} to {Percent.Short(far)})";
        }
        var about = Math.Abs(typical) < 0.001 ? "the same" : $"{Percent.Short(Math.Abs(typical))} {(typical < 0 ? "less" : "longer")}";
        return $"takes about {about} (from {Percent.Short(-low)} less to {Percent.Short(high)} longer)";
    }

    /// <summary><c>+20%</c> for what takes 20% longer, <c>−12%</c> for what takes 12% less.</summary>
    /// <param name="ratio">before / after.</param>
    public static string Signed(double ratio) => $"{(ratio < 1 ? "+" : "−")}{Percent.Short(Math.Abs(TimeChange(ratio)))}";

    private static double TimeChange(double ratio) => 1 / ratio - 1;
}
