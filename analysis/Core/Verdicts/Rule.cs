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

    /// <summary>What a recommendation may lose at most for its cell to be settled: 0.10 is 10% longer than the best.</summary>
    public double Loss { get; init; } = 0.10;

    /// <summary>When the data are looked at before the run stops; the error budget is spread over the looks.</summary>
    public Looks Looks { get; init; } = Looks.Once;

    /// <summary>
    /// How far apart two groups of launches of the same code may lie without a few launches showing it: 1.7 is 70%, as was measured of
    /// <c>Parallel.For</c> over sleeps. Intervals from few rounds are widened for it (<see cref="Allowance"/>).
    /// </summary>
    public double ModeGap { get; init; } = 1.7;

    /// <summary>The same for weak verdicts, from a single launch: 1.4 is about what is published of identical code.</summary>
    public double WeakModeGap { get; init; } = 1.4;

    /// <summary>The smallest relative standard deviation of a launch that is believed, whatever the sample says.</summary>
    public double SmallestNoise { get; init; } = 0.001;

    /// <summary>What is believed to stand for all launches.</summary>
    public Trust Trust { get; init; } = Trust.Rounds;

    /// <summary>The share of the error budget that goes to the interval that leaves out the extreme rounds; the rest goes to the one of all rounds.</summary>
    public double TrimmedShare { get; init; } = 0.5;

    /// <summary>The rule for a run: the looks of its plan, or one.</summary>
    public static Rule For(Run run) => new()
    {
        Looks = run.Info is { Looks.IsDefaultOrEmpty: false } info ? Looks.At(info.Looks) : Looks.Once,
    };

    /// <summary>
    /// Chance, on one side, that the interval of one pair of models misses the truth at any of the looks. For a true best model k a false winner needs one of
    /// the M−1 others to beat k, or k to beat the one that ties with it: M events. Neither may it exceed the chance of a wrong direction.
    /// </summary>
    public double PairTail(int models) => Math.Min(FalseWinnerRate / Math.Max(models, 2), WrongDirectionRate);

    /// <summary>Confidence of the published intervals in a cell of that many models, 0 to 1.</summary>
    public double Confidence(int models) => 1 - 2 * PairTail(models);

    /// <summary>Whether so few launches may all lie in one of two groups more often than half of the error budget allows: up to 8.</summary>
    public bool IsFew(int rounds) => SameGroup(rounds) > FalseWinnerRate / 2;

    /// <summary>
    /// What an interval from that many rounds is widened by, log units: half of the gap while the launches of one of the two models may all lie in one of two
    /// groups (2·2⁻ⁿ is above half of the error budget, up to 8 rounds); all of it while both may, in opposite groups (4⁻ⁿ is above the chance of a
    /// wrong direction, up to 4 rounds).
    /// </summary>
    /// <param name="gap">Distance of the groups as a ratio; at least <see cref="ModeGap"/> is taken.</param>
    public double Allowance(int rounds, double gap = 1)
    {
        if (!IsFew(rounds) || Trust == Trust.Launch) return 0;
        var log = Math.Log(Math.Max(gap, ModeGap));
        return Math.Pow(0.25, rounds) > WrongDirectionRate ? log : log / 2;
    }

    /// <summary>
    /// What an interval from a single launch is widened by, log units: no more than half of the gap, since its verdict is labelled a weak one; by nothing where
    /// it is trusted.
    /// </summary>
    /// <param name="gap">Distance of the groups as a ratio; at least <see cref="WeakModeGap"/> is taken.</param>
    public double WeakAllowance(double gap = 1) => Trust == Trust.Launch ? 0 : Math.Log(Math.Max(gap, WeakModeGap)) / 2;

    /// <summary>
    /// How many of the largest and of the smallest ratios the trimmed interval leaves out: as many as may be the only ones of their group
    /// no more often than a comparison may be wrong, and at most a fifth. None below 15 rounds.
    /// </summary>
    public int Trim(int rounds)
    {
        // In how many ways one launch more than is trimmed, and so many or fewer, can be the odd ones.
        var (trim, ways, sum) = (0, (double)rounds, 1.0 + rounds);
        for (var chance = SameGroup(rounds); 5 * (trim + 1) <= rounds && sum * chance <= WrongDirectionRate; trim++)
        {
            ways *= (double)(rounds - trim - 1) / (trim + 2);
            sum += ways;
        }
        return trim;
    }

    /// <summary>The chance that so many launches, each in one of two groups with equal chance, all fall into the same one.</summary>
    private static double SameGroup(int rounds) => 2 * Math.Pow(0.5, rounds);

    /// <summary>What the interval of a ratio says; <c>null</c>, no interval, says nothing.</summary>
    public Verdict Read(Interval? ratio)
    {
        if (ratio is not { } interval) return Verdict.Inconclusive;
        if (interval.Low >= 1 / (1 + Margin) && interval.High <= 1 + Margin) return Verdict.Equivalent;
        if (interval.Low > 1) return Verdict.Faster;
        return interval.High < 1 ? Verdict.Slower : Verdict.Inconclusive;
    }
}
