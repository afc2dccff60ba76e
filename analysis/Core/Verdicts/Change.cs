using Analysis.Reading;
using Analysis.Statistics;

namespace Analysis.Verdicts;

/// <summary>One case in two runs.</summary>
/// <param name="Cell">As the later run names it.</param>
/// <param name="Model">The model.</param>
/// <param name="Evidence">What the verdict rests on: the weaker of the two sides.</param>
/// <param name="Before">The case in the run compared with.</param>
/// <param name="After">The case in the run in question.</param>
/// <param name="Ratio">before / after, above 1 when it became faster; of makespans, or of makespans over the baseline's. <c>null</c> when unknown.</param>
/// <param name="Verdict">What <paramref name="Ratio"/> says.</param>
/// <param name="Gate">Whether it is slower by more than the margin.</param>
public sealed record Change(
    Cell Cell, string Model, Evidence Evidence, CaseTime Before, CaseTime After, Interval? Ratio, Verdict Verdict, Gate Gate);

/// <summary>A case without what was measured.</summary>
public readonly record struct CaseName(Cell Cell, string Model);

/// <summary>A case in one of the runs.</summary>
/// <param name="Rounds">Rounds measured.</param>
/// <param name="TypicalNanoseconds">Makespan of the typical round, ns, or <c>null</c> when nothing was measured.</param>
public readonly record struct CaseTime(int Rounds, double? TypicalNanoseconds);

/// <summary>Whether a case is slower than before by more than the margin.</summary>
public enum Gate
{
    /// <summary>The interval holds both: slower by more than the margin, and not.</summary>
    Undecided,

    /// <summary>The whole interval is on the good side of the margin.</summary>
    Passed,

    /// <summary>The whole interval is beyond the margin: decided to be slower.</summary>
    Regressed,
}
