using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Statistics;

namespace Analysis.Verdicts.Costs;

/// <summary>What a case costs beside its makespan: medians over its rounds, each <c>null</c> where nothing is known.</summary>
/// <param name="CpuNanoseconds">CPU time of a batch, children included, ns.</param>
/// <param name="PeakThreads">Most threads at once, children's included.</param>
/// <param name="VoluntarySwitches">How often a thread waited in a batch.</param>
/// <param name="InvoluntarySwitches">How often a thread's core was taken away in a batch.</param>
/// <param name="AllocatedBytes">Managed bytes that a batch allocates.</param>
/// <param name="PeakMemoryBytes">Most memory resident while its laps ran, children's included.</param>
public sealed record ModelCosts(
    double? CpuNanoseconds, double? PeakThreads, double? VoluntarySwitches, double? InvoluntarySwitches, double? AllocatedBytes, double? PeakMemoryBytes)
{
    public static ModelCosts Of(Case @case) => new(
        Middle(@case, round => round.CpuNanoseconds), Middle(@case, round => round.PeakThreads), Middle(@case, round => round.VoluntarySwitches),
        Middle(@case, round => round.InvoluntarySwitches), Middle(@case, round => round.AllocatedBytes), Middle(@case, round => round.PeakMemoryBytes));

    /// <summary>
    /// The models of a cell that no other one beats both in makespan and in CPU time, the fastest first: the Pareto front. Of those of which both are known.
    /// </summary>
    public static ImmutableArray<string> Front(CellVerdict cell)
    {
        var known = cell.Models.Where(model => model is { TypicalNanoseconds: > 0, Costs.CpuNanoseconds: > 0 }).ToArray();
        var points = known.Select(model => (model.TypicalNanoseconds!.Value, model.Costs!.CpuNanoseconds!.Value)).ToArray();
        return [.. ParetoFront.Of(points).Select(i => known[i].Model)];
    }

    private static double? Middle(Case @case, Func<RoundSample, double?> of)
    {
        var known = @case.Rounds.Select(of).OfType<double>().ToArray();
        return known.Length == 0 ? null : Median.Of(known);
    }
}
