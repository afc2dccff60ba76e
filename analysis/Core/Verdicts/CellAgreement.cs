using System.Collections.Immutable;
using Analysis.Reading;

namespace Analysis.Verdicts;

/// <summary>One cell in two runs.</summary>
/// <param name="FirstBest">The winner, the tied models, or those that may still be best, in the first run.</param>
public sealed record CellAgreement(
    Cell Cell, Concord Concord, Outcome First, ImmutableArray<string> FirstBest, Outcome Second, ImmutableArray<string> SecondBest)
{
    /// <summary>Two decided cells agree when they name the same winner or the same tied models.</summary>
    public static CellAgreement Of(CellVerdict first, CellVerdict second)
    {
        var concord = first.Outcome == Outcome.Undecided || second.Outcome == Outcome.Undecided ? Concord.OneUndecided
            : first.Outcome == second.Outcome && first.Best.ToHashSet().SetEquals(second.Best) ? Concord.Agree
            : Concord.Disagree;
        return new CellAgreement(first.Cell, concord, first.Outcome, first.Best, second.Outcome, second.Best);
    }
}
