using System.Collections.Immutable;

namespace Analysis.Verdicts.RunToRun;

/// <summary>The changes of a run as a gate sees them.</summary>
/// <param name="Regressed">Decided to be slower by more than the margin, worst first.</param>
/// <param name="Undecided">Neither decided to be slower by more than the margin nor decided not to be, worst estimate first; without an interval last.</param>
/// <param name="Passed">Decided not to be slower by more than the margin, in the run's order.</param>
public sealed record GateResult(ImmutableArray<Change> Regressed, ImmutableArray<Change> Undecided, ImmutableArray<Change> Passed)
{
    public int All => Regressed.Length + Undecided.Length + Passed.Length;

    /// <summary>Whether anything was compared at all: a gate that compared nothing must never pass.</summary>
    public bool Compared => Regressed.Concat(Undecided).Concat(Passed).Any(change => change.Ratio is not null);

    /// <summary>The gate as a whole.</summary>
    public Gate Gate => !Regressed.IsEmpty ? Gate.Regressed : !Undecided.IsEmpty ? Gate.Undecided : Gate.Passed;

    public static GateResult Of(Changes changes) => new(
        [.. changes.Common.Where(change => change.Gate == Gate.Regressed).OrderBy(Estimate)],
        [.. changes.Common.Where(change => change.Gate == Gate.Undecided).OrderBy(Estimate)],
        [.. changes.Common.Where(change => change.Gate == Gate.Passed)]);

    private static double Estimate(Change change) => change.Ratio?.Estimate ?? double.PositiveInfinity;
}
