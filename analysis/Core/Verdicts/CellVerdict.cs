using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts.Comparing;
using Analysis.Verdicts.Costs;

namespace Analysis.Verdicts;

/// <summary>One model's verdict in one cell.</summary>
/// <param name="Model">The model.</param>
/// <param name="Rounds">Rounds measured.</param>
/// <param name="Evidence">What the verdict rests on.</param>
/// <param name="TypicalNanoseconds">Makespan of the typical round, ns, or <c>null</c> when nothing was measured.</param>
/// <param name="RoundNanoseconds">Makespan of each round, ns, ascending by round: the points beside the interval.</param>
/// <param name="Speedup">makespan(baseline) / makespan(this), or <c>null</c> without a baseline or an interval; 1 for the baseline itself.</param>
/// <param name="AgainstBaseline">Verdict of <paramref name="Speedup"/>; <c>null</c> for the baseline itself or without one.</param>
/// <param name="RatioToBest">makespan(best other model) / makespan(this): above 1, this is the best. <c>null</c> when it cannot be known.</param>
/// <param name="Standing">Place among the models of the cell.</param>
/// <param name="Warnings">Drift, several modes, too few rounds, …</param>
public sealed record ModelVerdict(
    string Model,
    int Rounds,
    Evidence Evidence,
    double? TypicalNanoseconds,
    ImmutableArray<RoundPoint> RoundNanoseconds,
    Interval? Speedup,
    Verdict? AgainstBaseline,
    Interval? RatioToBest,
    Standing Standing,
    ImmutableArray<Warning> Warnings)
{
    /// <summary>What is known beside time: what it allocates first, then the columns that were asked for.</summary>
    public ImmutableArray<Metric> Metrics { get; init; } = [];

    /// <summary>What it costs beside its makespan; <c>null</c> when the verdict was not made from measurements.</summary>
    public ModelCosts? Costs { get; init; }
}

/// <summary>The verdict of a cell.</summary>
/// <param name="Cell">What the models competed in.</param>
/// <param name="Baseline">The baseline model, or <c>null</c> when the cell has none.</param>
/// <param name="Models">One per model, in the run's order.</param>
/// <param name="Outcome">Winner, tie or undecided.</param>
/// <param name="Best">The winner, the tied models, or the models that may still be the best; fastest estimate first.</param>
/// <param name="Lead">makespan(runner-up) / makespan(winner), or <c>null</c> unless there is a winner: how much it wins by.</param>
/// <param name="RunnerUp">The fastest model (by estimate) behind the winner, or <c>null</c>.</param>
public sealed record CellVerdict(
    Cell Cell,
    string? Baseline,
    ImmutableArray<ModelVerdict> Models,
    Outcome Outcome,
    ImmutableArray<string> Best,
    Interval? Lead,
    string? RunnerUp)
{
    /// <summary>Every two models once; empty when the verdict was not made from measurements.</summary>
    public ImmutableArray<PairVerdict> Pairs { get; init; } = [];

    /// <summary>The model to use, decided or not: the one that can lose the least. <c>null</c> when nothing is known.</summary>
    public string? Recommended { get; init; }

    /// <summary>
    /// How much longer than the best of the others the recommended model takes at most, as a share: 0.08 is 8%; never below 0, <c>null</c> when unknown.
    /// </summary>
    public double? LargestLoss { get; init; }

    /// <summary>Whether the recommendation loses so little (<see cref="Rule.Loss"/>), by several rounds, that nobody needs more of them to choose.</summary>
    public bool Settled { get; init; }

    /// <summary>A model that takes much less CPU time than the recommended one and is hardly slower, or <c>null</c> where there is none.</summary>
    public CheaperModel? Cheaper { get; init; }

    /// <summary>For a tie: how much longer than another any of the tied models takes at most, as a share; else <c>null</c>.</summary>
    public double? TiedWithin { get; init; }

    /// <summary>
    /// For an undecided cell: about how many further rounds would decide it at this noise; <c>null</c> when ten times as many as there are would not, or
    /// nothing is known.
    /// </summary>
    public int? RoundsToDecide { get; init; }

    /// <summary>The same by the run's own pace, or <c>null</c> when that is unknown.</summary>
    public TimeSpan? TimeToDecide { get; init; }

    /// <summary>
    /// For an undecided cell: the margin from which on the models that may still be the best are the same, as a share; <c>null</c> when a ratio is unknown.
    /// </summary>
    public double? MarginToTie
    {
        get
        {
            if (Outcome != Outcome.Undecided || Best.Length < 2) return null;
            var ratios = Best.SelectMany((model, i) => Best.Skip(i + 1).Select(other => Ratio(model, other))).ToArray();
            return ratios.Contains(null) ? null : ratios.Max(ratio => Math.Max(ratio!.Value.High, 1 / ratio.Value.Low)) - 1;
        }
    }

    /// <summary>What the cell's verdict rests on: the strongest evidence of its models, which is the only kind that decides.</summary>
    public Evidence Evidence => Models.IsEmpty ? Evidence.None : Models.Max(model => model.Evidence);

    /// <summary>
    /// makespan(<paramref name="reference"/>) / makespan(<paramref name="model"/>), above 1 when <paramref name="model"/> is faster; <c>null</c> when unknown.
    /// </summary>
    public Interval? Ratio(string model, string reference)
    {
        foreach (var pair in Pairs)
        {
            if (pair.Model == model && pair.Reference == reference) return pair.Ratio;
            if (pair.Model == reference && pair.Reference == model) return pair.Ratio?.Inverse();
        }
        return null;
    }

    /// <summary>The verdict of that model, or <c>null</c> when it is missing here.</summary>
    public ModelVerdict? this[string model] => Models.FirstOrDefault(m => m.Model == model);
}
