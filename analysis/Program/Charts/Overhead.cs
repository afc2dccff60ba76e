using System.Collections.Immutable;
using Analysis.Statistics;
using Analysis.Verdicts;

namespace Analysis.Charts;

/// <summary>Scheduling overhead of one model at one number of tasks, ns a task: the makespan less that of the baseline in the same round, per task.</summary>
/// <param name="PerTask">The middle of the rounds and its 95% interval, by ranks. May be below 0, where nothing is measurable.</param>
public sealed record Overhead(double Tasks, string Model, ImmutableArray<double> Rounds, Interval PerTask)
{
    private const double Tail = 0.025;

    /// <summary>Of every model of a cell of empty tasks.</summary>
    public static IEnumerable<Overhead> In(CellVerdict cell)
    {
        if (cell.Baseline is not { } baseline || cell[baseline] is not { } reference) yield break;
        var tasks = cell.Cell[nameof(MeasurementRow.TaskCount)]!.Number!.Value;
        foreach (var model in cell.Models.Where(model => model.Model != baseline))
        {
            ImmutableArray<double> rounds = [.. model.RoundNanoseconds.Join(reference.RoundNanoseconds, left => left.Round, right => right.Round,
                (left, right) => (left.Nanoseconds - right.Nanoseconds) / tasks)];
            if (!rounds.IsEmpty) yield return new Overhead(tasks, model.Model, rounds, MedianInterval.Of(rounds.AsSpan(), Tail));
        }
    }
}
