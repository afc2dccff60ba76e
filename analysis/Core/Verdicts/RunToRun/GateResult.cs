using System.Collections.Immutable;

namespace Analysis.Verdicts.RunToRun;

/// <summary>The changes of a run as a gate sees them.</summary>
/// <param name="Missing">Had a time before and have none now, those that failed first.</param>
/// <param name="Regressed">Decided to be slower by more than the margin, worst first.</param>
/// <param name="Undecided">Neither decided to be slower by more than the margin nor decided not to be, worst estimate first; without an interval last.</param>
/// <param name="Passed">Decided not to be slower by more than the margin, in the run's order.</param>
/// <param name="New">Have a time now and had none before.</param>
/// <param name="Unmeasured">Have no time in either run, or had none before and are gone.</param>
/// <param name="MissingAllowed">Whether the gate passes over what is missing.</param>
public sealed record GateResult(
    ImmutableArray<MissingCase> Missing, ImmutableArray<Change> Regressed, ImmutableArray<Change> Undecided, ImmutableArray<Change> Passed,
    ImmutableArray<CaseName> New, ImmutableArray<CaseName> Unmeasured, bool MissingAllowed)
{
    /// <summary>Cases with a time in both runs.</summary>
    public int All => Regressed.Length + Undecided.Length + Passed.Length;

    /// <summary>Those of <see cref="Undecided"/> in which what was measured shows no change, the largest change that cannot be excluded first.</summary>
    public ImmutableArray<Change> NoChangeSeen =>
        [.. Undecided.Where(change => change.NoChangeSeen).OrderBy(change => change.Ratio?.Low ?? 0)];

    /// <summary>Those of <see cref="Undecided"/> that may have changed for all that was measured.</summary>
    public ImmutableArray<Change> Open => [.. Undecided.Where(change => !change.NoChangeSeen)];

    /// <summary>Whether anything was compared at all: a gate that compared nothing must never pass.</summary>
    public bool Compared => Regressed.Concat(Undecided).Concat(Passed).Any(change => change.Ratio is not null);

    /// <summary>Whether the gate fails for what is missing.</summary>
    public bool MissingFails => !Missing.IsEmpty && !MissingAllowed;

    /// <summary>The gate as a whole: a decided regression before a missing case, and that before an undecided one.</summary>
    public Gate Gate => !Regressed.IsEmpty ? Gate.Regressed : MissingFails ? Gate.Missing : !Undecided.IsEmpty ? Gate.Undecided : Gate.Passed;

    /// <param name="missingAllowed">Whether the gate passes over what is missing.</param>
    public static GateResult Of(Changes changes, bool missingAllowed)
    {
        var unpaired = changes.Common.Where(change => change.Gate == Gate.NotCompared)
            .Select(change => new CaseName(change.Cell, change.Model, change.After.TypicalNanoseconds)).ToArray();
        return new GateResult(
            [
                .. changes.Common.Where(change => change.Gate == Gate.Missing).Select(MissingCase.Failed),
                .. changes.OnlyBefore.Where(HasTime).Select(MissingCase.Gone),
            ],
            [.. changes.Common.Where(change => change.Gate == Gate.Regressed).OrderBy(Estimate)],
            [.. changes.Common.Where(change => change.Gate == Gate.Undecided).OrderBy(Estimate)],
            [.. changes.Common.Where(change => change.Gate == Gate.Passed)],
            [.. unpaired.Concat(changes.OnlyAfter).Where(HasTime)],
            [.. unpaired.Concat(changes.OnlyAfter).Concat(changes.OnlyBefore).Where(name => !HasTime(name))],
            missingAllowed);
    }

    private static bool HasTime(CaseName name) => name.TypicalNanoseconds is not null;

    private static double Estimate(Change change) => change.Ratio?.Estimate ?? double.PositiveInfinity;
}

/// <summary>A case that had a time and has none now.</summary>
/// <param name="Before">Makespan of the typical round, ns.</param>
/// <param name="HasFailed">Whether the later run has the case without a time; otherwise it does not have it at all.</param>
public readonly record struct MissingCase(Reading.Cell Cell, string Model, double Before, bool HasFailed)
{
    internal static MissingCase Failed(Change change) => new(change.Cell, change.Model, change.Before.TypicalNanoseconds!.Value, true);

    internal static MissingCase Gone(CaseName name) => new(name.Cell, name.Model, name.TypicalNanoseconds!.Value, false);
}
