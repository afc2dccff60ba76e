using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Statistics;

namespace Analysis.Verdicts.Costs;

/// <summary>A model that takes much less CPU time than the recommended one and is hardly slower, or not at all.</summary>
/// <param name="Model">The cheaper one.</param>
/// <param name="Than">The recommended one.</param>
/// <param name="Time">makespan(<paramref name="Model"/>) / makespan(<paramref name="Than"/>): above 1, the recommended one is faster.</param>
/// <param name="Cpu">CPU time of <paramref name="Than"/> / that of <paramref name="Model"/>: how many times as much is burnt.</param>
/// <param name="IsTie">Whether the two are decided to be equally fast, within the margin.</param>
public sealed record CheaperModel(string Model, string Than, Interval Time, Interval Cpu, bool IsTie)
{
    /// <summary>About twice, as people round: what is less does not change who is chosen.</summary>
    public const double Dear = 1.8;

    /// <summary>And at least this at the lower end of its interval, so that nothing near equal is called twice as much.</summary>
    public const double DearAtLeast = 1.5;

    /// <summary>Cores that the dearer one keeps busy, at least: what sleeping tasks cost is many times nothing, and still nothing.</summary>
    public const double CoresBusy = 0.1;

    /// <summary>
    /// The cheapest such model of a cell, or <c>null</c>. The recommended model's lead is small where it is no more than a recommendation may lose without
    /// anybody measuring further (<see cref="Rule.Loss"/>). Only decided comparisons count, from rounds.
    /// </summary>
    /// <param name="cell">With its pairs and its recommendation.</param>
    /// <param name="cases">Of the cell.</param>
    public static CheaperModel? Of(CellVerdict cell, ImmutableArray<Case> cases, Rule rule)
    {
        if (cell.Recommended is not { } than || cell.Evidence != Evidence.Rounds || cell[than] is not { } chosen || !IsBusy(chosen)) return null;
        var candidates =
            from other in cell.Models
            where other.Model != than && cell.Ratio(than, other.Model) is not null
            let time = cell.Ratio(than, other.Model)!.Value
            let verdict = rule.Read(time)
            where verdict == Verdict.Equivalent || verdict == Verdict.Faster && time.Estimate <= 1 + rule.Loss
            let cpu = CpuRatio.Of(Case(cases, than), Case(cases, other.Model), rule, cell.Models.Length)
            where cpu is { Estimate: >= Dear, Low: >= DearAtLeast }
            orderby cpu.Value.Estimate descending
            select new CheaperModel(other.Model, than, time, cpu.Value, verdict == Verdict.Equivalent);
        return candidates.FirstOrDefault();
    }

    private static bool IsBusy(ModelVerdict model) => model.Costs?.CpuNanoseconds / model.TypicalNanoseconds >= CoresBusy;

    private static Case Case(ImmutableArray<Case> cases, string model) => cases.First(@case => @case.Model == model);
}
