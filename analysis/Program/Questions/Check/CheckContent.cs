using System.Collections.Immutable;
using Analysis.Verdicts;
using Analysis.Verdicts.Metrics;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Questions.Check;

/// <summary>What the gate found, for all its outputs.</summary>
/// <param name="Against">Name of the run compared with.</param>
/// <param name="Run">Name of the run in question.</param>
/// <param name="Rule">Margin and error budget.</param>
/// <param name="Yardstick">What was compared.</param>
/// <param name="Changes">Case by case.</param>
/// <param name="MissingAllowed">Whether the gate passes over cases that had a time and have none now.</param>
/// <param name="Matched">How the cases of the two runs were matched wherever not by the same name, a sentence each.</param>
/// <param name="Warnings">What to know before trusting it.</param>
public sealed record CheckContent(
    string Against, string Run, Rule Rule, Yardstick Yardstick, Changes Changes, bool MissingAllowed,
    ImmutableArray<string> Matched, ImmutableArray<Warning> Warnings)
{
    /// <summary>The changes sorted as a gate sees them.</summary>
    public GateResult Result { get; } = GateResult.Of(Changes, MissingAllowed);

    /// <summary>What changed beside time: what is allocated, and the columns that were asked for.</summary>
    public ImmutableArray<MetricChanges> Metrics { get; init; } = [];

    /// <summary>Whether the gate judges times; otherwise only <see cref="Metrics"/>, and whether cases still have a time.</summary>
    public bool JudgesTime { get; init; } = true;

    /// <summary>What it risks that a launch is trusted, one sentence; <c>null</c> where none is.</summary>
    public string? Risk { get; init; }

    /// <summary>Whether something is decided to be slower, and that counts.</summary>
    public bool IsSlower => JudgesTime && !Result.Regressed.IsEmpty;

    /// <summary>The gate as a whole: what is worse comes before what is missing, and that before what is undecided.</summary>
    public Gate Gate =>
        IsSlower || Metrics.Any(changes => !changes.Regressed.IsEmpty) ? Gate.Regressed
        : Result.MissingFails || !MissingAllowed && Metrics.Any(changes => !changes.Missing.IsEmpty) ? Gate.Missing
        : JudgesTime && !Result.Undecided.IsEmpty || Metrics.Any(changes => !changes.Undecided.IsEmpty) ? Gate.Undecided
        : Gate.Passed;

    /// <summary>The answer in a few sentences: what is missing first, then times, then what was asked beside them.</summary>
    public string Headline => string.Join(' ',
        new[] { Result.Missing.IsEmpty ? null : OfMissing, JudgesTime ? OfCompared : null }.OfType<string>().Concat(Metrics.Select(MetricBlocks.Headline)));

    private string OfMissing =>
        $"{Cases(Result.Missing.Length)} had a time before and {(Result.Missing.Length == 1 ? "has" : "have")} none now"
            + (MissingAllowed ? ", which is allowed." : ".");

    private string OfCompared => Result switch
    {
        { All: 0 } => "Nothing else was compared.",
        { Regressed.IsEmpty: false } => $"{Of(Result.Regressed.Length)} decided to be slower by more than {Margin}.{OfUnchanged}",
        { Open.IsEmpty: false } => $"Nothing is decided to be slower by more than {Margin}; {Of(Result.Open.Length)} undecided.{OfUnchanged}",
        { NoChangeSeen.IsEmpty: false } =>
            $"As far as these files tell, nothing is slower by more than {Margin}: {Cases(Result.All)} compared.{OfUnchanged}",
        _ => $"Nothing is slower by more than {Margin}: {Cases(Result.All)} compared, all decided.",
    };

    /// <summary>What is no verdict and still an answer: the times are the same, and what was measured does not say more.</summary>
    private string OfUnchanged => Result.NoChangeSeen is not [var widest, ..] unchanged ? ""
        : $" {Cases(unchanged.Length)} {(unchanged.Length == 1 ? "shows" : "show")} no change, though {ChangeWords.NotExcluded(widest.Ratio)} "
            + "cannot be excluded.";

    /// <summary>How sure that is, and what the figures mean.</summary>
    public string Worth => string.Join(' ',
        new[] { JudgesTime ? OfTimes : null, JudgesTime ? Risk : null, Metrics.IsEmpty ? null : OfMetrics }.OfType<string>());

    private static string OfMetrics => "What stands beside time is compared as the files print it, of rounds by an interval of their median: "
        + "worse is what neither rounding nor that interval explains.";

    private string OfTimes =>
        $"The chance of any false alarm among all cases is at most {Percent.Short(Rule.FalseWinnerRate)}; " +
        (Yardstick == Yardstick.Makespan
            ? "compared are makespans, of the typical launch."
            : "compared are speedups over the baseline in the same run, so that a machine that is slower as a whole makes no difference.");

    private string Margin => Percent.Short(Rule.Margin);

    /// <summary><c>3 of 12 cases are</c>.</summary>
    private string Of(int count) => $"{count} of {Cases(Result.All)} {(count == 1 ? "is" : "are")}";

    private static string Cases(int count) => Numbers.Counted(count, "case");
}
