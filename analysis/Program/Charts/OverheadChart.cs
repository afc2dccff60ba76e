using System.Collections.Immutable;
using Analysis.Statistics;
using Analysis.Verdicts;

namespace Analysis.Charts;

/// <summary>What handing out a task costs: the makespan of empty tasks less that of the plain loop, per task, on a logarithmic axis.</summary>
public static class OverheadChart
{
    private const double Tail = 0.025;

    /// <summary>Less than this, ns, no clock tells from nothing.</summary>
    private const double Least = 0.1;

    public static IEnumerable<Chart> Of(CellGroup group, JudgedRun judged, Palette palette)
    {
        if (group.Suite != SuiteName.OverheadSuite) yield break;
        var found = group.Cells.SelectMany(In).ToImmutableArray();
        if (found.IsEmpty) yield break;
        var ends = found.SelectMany(each => new[] { each.Overhead.Low, each.Overhead.Estimate, each.Overhead.High }).Select(Drawn).ToArray();
        var (low, high) = Scale.Padded(ends.Min(), ends.Max(), isLog: true, 0.06);
        var axis = Axis.Times("overhead per task", low, high);
        yield return new DotChart(
            $"overhead-{group.Title}", $"Scheduling overhead: {group.Title}",
            "What a task costs beyond its work: the makespan of empty, checked tasks less that of Sequential in the same round, per task (EPCC's definition). "
                + "With one task it is what the model's way costs once: start and join a thread, a work item and back, fork and join, a round trip, a process. "
                + "Bars are 95% intervals from the rounds.",
            palette, Table(found),
            [.. found.GroupBy(each => each.Tasks).Select(panel => new DotPanel(
                panel.Key == 1 ? "1 task" : $"{Numbers.Text(panel.Key)} tasks", axis,
                [.. panel.OrderBy(each => each.Overhead.Estimate).Select(Row)]))]);
    }

    private static DotRow Row(Overheads each) => new(each.Model,
        [new DotMark(each.Model, Drawn(each.Overhead.Estimate), Drawn(each.Overhead.Low), Drawn(each.Overhead.High), [.. each.Rounds.Select(Drawn)],
            Words(each.Overhead.Estimate))]);

    private static double Drawn(double nanoseconds) => Math.Max(Least, nanoseconds);

    private static string Words(double nanoseconds) => nanoseconds < Least ? "none measurable" : Durations.Text(nanoseconds);

    private static IEnumerable<Overheads> In(CellVerdict cell)
    {
        if (cell.Baseline is not { } baseline || cell[baseline] is not { } reference) yield break;
        var tasks = cell.Cell[nameof(MeasurementRow.TaskCount)]!.Number!.Value;
        foreach (var model in cell.Models.Where(model => model.Model != baseline))
        {
            ImmutableArray<double> rounds = [.. model.RoundNanoseconds.Join(reference.RoundNanoseconds, left => left.Round, right => right.Round,
                (left, right) => (left.Nanoseconds - right.Nanoseconds) / tasks)];
            if (!rounds.IsEmpty) yield return new Overheads(tasks, model.Model, rounds, MedianInterval.Of(rounds.AsSpan(), Tail));
        }
    }

    private static ChartTable Table(ImmutableArray<Overheads> found) => new(
        [new("Tasks", true), new("Model"), new("Overhead per task", true), new("At least", true), new("At most", true)],
        [.. found.Select(each => ImmutableArray.Create(
            Numbers.Text(each.Tasks), each.Model, Words(each.Overhead.Estimate), Words(each.Overhead.Low), Words(each.Overhead.High)))]);

    /// <summary>Of one model at one number of tasks, ns a task.</summary>
    private sealed record Overheads(double Tasks, string Model, ImmutableArray<double> Rounds, Interval Overhead);
}
