using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts.Comparing;

namespace Analysis.Verdicts.Primitives;

/// <summary>What one operation of a primitive takes (<see cref="PrimitiveName"/>).</summary>
/// <param name="Name">The primitive.</param>
/// <param name="Operations">How many of them one after another were timed together.</param>
/// <param name="RequestedNanoseconds">The length that a timer was asked for; <c>null</c> for what has none.</param>
/// <param name="Rounds">
/// Ascending, ns an operation: of a timer what it delivered; of all others the batch less the plain loop over the same tasks in the same round.
/// </param>
/// <param name="Nanoseconds">The middle of the rounds and its 95% interval, by ranks. May be below 0, where nothing is measurable.</param>
public sealed record PrimitiveCost(
    string Name, int Operations, double? RequestedNanoseconds, ImmutableArray<(int Round, double Nanoseconds)> Rounds, Interval Nanoseconds)
{
    private const double Tail = 0.025;

    /// <summary>How much later than requested, ns; <c>null</c> for what is no timer. May be below 0.</summary>
    public Interval? Late => RequestedNanoseconds is { } requested
        ? new Interval(Nanoseconds.Low - requested, Nanoseconds.Estimate - requested, Nanoseconds.High - requested)
        : null;

    /// <summary>Of every primitive of the run, in its order; one that has no round together with the loop is left out.</summary>
    public static ImmutableArray<PrimitiveCost> In(Run run, Rule rule) =>
    [
        .. run.Cases.Where(@case => PrimitiveName.IsSuite(@case.Cell.Suite)).GroupBy(@case => @case.Cell)
            .SelectMany(cell => In(cell.Key, [.. cell.Select(@case => Contender.Of(@case, rule, run.Info?.TimerResolutionNanoseconds))])),
    ];

    private static IEnumerable<PrimitiveCost> In(Cell cell, ImmutableArray<Contender> contenders)
    {
        if (cell[nameof(MeasurementRow.TaskCount)]?.Number is not { } operations || !(operations >= 1)) yield break;
        var isTimer = cell.Suite == SuiteName.TimerSuite;
        var loop = contenders.FirstOrDefault(each => each.Model == ModelName.Sequential);
        if (!isTimer && loop is null) yield break;
        foreach (var primitive in contenders.Where(each => each.Model != ModelName.Sequential))
        {
            ImmutableArray<(int Round, double Nanoseconds)> rounds = [.. RoundPoint.Of(primitive, loop)
                .Where(point => isTimer || point.Speedup is not null)
                // The loop took as much longer as the primitive is "faster".
                .Select(point => (point.Round, point.Nanoseconds * (1 - (isTimer ? 0 : point.Speedup!.Value)) / operations))];
            if (rounds.IsEmpty) continue;
            yield return new PrimitiveCost(primitive.Model, (int)operations, isTimer ? cell[nameof(MeasurementRow.Grain)]?.Number : null, rounds,
                MedianInterval.Of([.. rounds.Select(round => round.Nanoseconds)], Tail));
        }
    }
}
