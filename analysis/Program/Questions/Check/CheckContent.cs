using System.Collections.Immutable;
using Analysis.Verdicts;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Questions.Check;

/// <summary>What the gate found, for all its outputs.</summary>
/// <param name="Against">Name of the run compared with.</param>
/// <param name="Run">Name of the run in question.</param>
/// <param name="Rule">Margin and error budget.</param>
/// <param name="Yardstick">What was compared.</param>
/// <param name="Changes">Case by case.</param>
/// <param name="MissingAllowed">Whether the gate passes over cases that had a time and have none now.</param>
/// <param name="Warnings">What to know before trusting it.</param>
public sealed record CheckContent(
    string Against, string Run, Rule Rule, Yardstick Yardstick, Changes Changes, bool MissingAllowed, ImmutableArray<Warning> Warnings)
{
    /// <summary>The changes sorted as a gate sees them.</summary>
    public GateResult Result { get; } = GateResult.Of(Changes, MissingAllowed);

    /// <summary>The answer in a sentence or two: what is missing first.</summary>
    public string Headline => Result.Missing.IsEmpty ? OfCompared : $"{OfMissing} {OfCompared}";

    private string OfMissing =>
        $"{Cases(Result.Missing.Length)} had a time before and {(Result.Missing.Length == 1 ? "has" : "have")} none now{(MissingAllowed ? ", which is allowed" : "")}.";

    private string OfCompared => Result switch
    {
        { All: 0 } => "Nothing else was compared.",
        { Regressed.IsEmpty: false } => $"{Of(Result.Regressed.Length)} decided to be slower by more than {Margin}.",
        { Undecided.IsEmpty: false } => $"Nothing is decided to be slower by more than {Margin}; {Of(Result.Undecided.Length)} undecided.",
        _ => $"Nothing is slower by more than {Margin}: {Cases(Result.All)} compared, all decided.",
    };

    /// <summary>How sure that is, and what the figures mean.</summary>
    public string Worth =>
        $"The chance of any false alarm among all cases is at most {Percent.Short(Rule.FalseWinnerRate)}; " +
        (Yardstick == Yardstick.Makespan
            ? "compared are makespans, of the typical launch."
            : "compared are speedups over the baseline in the same run, so that a machine that is slower as a whole makes no difference.");

    private string Margin => Percent.Short(Rule.Margin);

    /// <summary><c>3 of 12 cases are</c>.</summary>
    private string Of(int count) => $"{count} of {Cases(Result.All)} {(count == 1 ? "is" : "are")}";

    private static string Cases(int count) => Numbers.Counted(count, "case");
}
