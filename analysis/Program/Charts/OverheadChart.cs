using System.Collections.Immutable;
using Analysis.Verdicts;

namespace Analysis.Charts;

/// <summary>What handing out a task costs: the makespan of empty tasks less that of the plain loop, per task, on a logarithmic axis.</summary>
public static class OverheadChart
{
    public static IEnumerable<Chart> Of(CellGroup group, JudgedRun judged, Palette palette)
    {
        if (group.Suite != SuiteName.OverheadSuite) yield break;
        var found = group.Cells.SelectMany(Overhead.In).ToImmutableArray();
        if (found.IsEmpty) yield break;
        var ends = found.SelectMany(each => new[] { each.PerTask.Low, each.PerTask.Estimate, each.PerTask.High }).Select(LeastTime.Drawn).ToArray();
        var (low, high) = Scale.Padded(ends.Min(), ends.Max(), isLog: true, 0.06);
        var axis = Axis.Times("overhead per task", low, high);
        yield return new DotChart(
            $"overhead-{group.Title}", Sentence.Of(group.Title).Capitalised().ToString(),
            "What a task costs beyond its work: the makespan of empty, checked tasks less that of Sequential in the same round, per task (EPCC's definition). "
                + "With one task it is what the model's way costs once: start and join a thread, a work item and back, fork and join, a round trip, a process. "
                + "Bars are 95% intervals from the rounds.",
            palette, Table(found),
            [.. found.GroupBy(each => each.Tasks).Select(panel => new DotPanel(
                panel.Key == 1 ? "1 task" : $"{Numbers.Text(panel.Key)} tasks", axis,
                [.. panel.OrderBy(each => each.PerTask.Estimate).Select(Row)]))]);
    }

    private static DotRow Row(Overhead each) => new(each.Model,
        [new DotMark(each.Model, LeastTime.Drawn(each.PerTask.Estimate), LeastTime.Drawn(each.PerTask.Low), LeastTime.Drawn(each.PerTask.High),
            [.. each.Rounds.Select(LeastTime.Drawn)], LeastTime.Text(each.PerTask.Estimate))]);

    private static ChartTable Table(ImmutableArray<Overhead> found) => new(
        [new("Tasks", true), new("Model"), new("Overhead per task", true), new("At least", true), new("At most", true)],
        [.. found.Select(each => ImmutableArray.Create(
            Numbers.Text(each.Tasks), each.Model, LeastTime.Text(each.PerTask.Estimate), LeastTime.Text(each.PerTask.Low),
            LeastTime.Text(each.PerTask.High)))]);
}
