using Analysis.Reading;
using Analysis.Statistics;

namespace Analysis.Verdicts;

/// <summary>Every number that decides a verdict. <c>docs/verdicts.md</c> says why they are what they are.</summary>
public sealed record Rule
{
    /// <summary>The smallest relative difference that matters to the reader: 0.05 means a ratio inside [1/1.05, 1.05] is a tie.</summary>
    public double Margin { get; init; } = 0.05;

    /// <summary>The chance of any false winner in a cell, over all looks.</summary>
    public double FalseWinnerRate { get; init; } = 0.01;

    /// <summary>The chance that a comparison of two models is decided against the truth, over all looks.</summary>
    public double WrongDirectionRate { get; init; } = 0.001;

    /// <summary>How many times the data may be looked at before the run stops; the error budget is divided by it.</summary>
    public int Looks { get; init; } = 1;

    /// <summary>The model the others are compared with; <c>null</c> takes the run's own.</summary>
    public string? Baseline { get; init; }

    /// <summary>
    /// How far apart two groups of launches of the same code may lie without a few launches showing it: 1.4 is 40%.
    /// Until there are <see cref="RoundsThatShowModes"/> rounds every interval is widened by half of it, on the log scale.
    /// </summary>
    public double ModeGap { get; init; } = 1.4;

    /// <summary>The smallest relative standard deviation of a launch that is believed, whatever the sample says.</summary>
    public double SmallestNoise { get; init; } = 0.001;

    /// <summary>The rule for a run: the looks its plan took, or one.</summary>
    public static Rule For(Run run) => new()
    {
        Looks = run.Info is { Looks.IsDefaultOrEmpty: false } info ? info.Looks.Length : 1,
    };

    /// <summary>
    /// Chance, on one side, that the interval of one pair of models misses the truth. For a true best model k a false winner needs one of
    /// the M−1 others to beat k, or k to beat the one that ties with it: M events, at each of the looks. Neither may it exceed
    /// the chance of a wrong direction.
    /// </summary>
    public double PairTail(int models) => Math.Min(FalseWinnerRate / Math.Max(models, 2), WrongDirectionRate) / Looks;

    /// <summary>Confidence of the published intervals in a cell of that many models, 0 to 1.</summary>
    public double Confidence(int models) => 1 - 2 * PairTail(models);

    /// <summary>The rounds from which on two equally frequent modes are hidden (all launches in one of them) in at most half of the error budget.</summary>
    public int RoundsThatShowModes => 1 + (int)Math.Ceiling(Math.Log2(2 / FalseWinnerRate));

    /// <summary>What the interval of a ratio says; <c>null</c>, no interval, says nothing.</summary>
    public Verdict Read(Interval? ratio)
    {
        if (ratio is not { } interval) return Verdict.Inconclusive;
        if (interval.Low >= 1 / (1 + Margin) && interval.High <= 1 + Margin) return Verdict.Equivalent;
        if (interval.Low > 1) return Verdict.Faster;
        return interval.High < 1 ? Verdict.Slower : Verdict.Inconclusive;
    }
}
