using System.Collections.Immutable;
using Analysis.Statistics;
using Analysis.Statistics.Scaling;
using Analysis.Verdicts;
using Analysis.Verdicts.Curves;

namespace Analysis.Charts;

/// <summary>One model over degrees of parallelism.</summary>
/// <param name="IsWeak">Whether the work grows with the DOP; else it stays the same.</param>
/// <param name="Tasks">Of the whole batch; of each in flight where weak.</param>
/// <param name="Points">Over the model itself at DOP 1, ascending, each with its 95% interval from the rounds.</param>
/// <param name="Law">Fitted to the points, or <c>null</c> where they are too few.</param>
/// <param name="Cost">The smallest DOP that is decided faster than every sequential code of its cell; <c>null</c> without such code.</param>
public sealed record ScalingCurve(
    bool IsWeak, double Tasks, string Model, ImmutableArray<(int Dop, Interval Speedup)> Points, ScalabilityLaw? Law, Cost? Cost)
{
    private const int FewestPoints = 3;
    private const double Tail = 0.025;

    public string Kind => IsWeak ? $"weak scaling, {Numbers.Text(Tasks)} tasks for each in flight" : $"strong scaling, {Numbers.Text(Tasks)} tasks";

    /// <summary>Of every model that was measured at a DOP of 1 and at two others; strong ones first.</summary>
    public static ImmutableArray<ScalingCurve> In(CellGroup group, Rule rule)
    {
        var cells = group.Cells.Where(cell => DopOf(cell) > 0).ToArray();
        return
        [
            .. cells.GroupBy(cell => (TasksOf(cell), GrainOf(cell))).SelectMany(same => Of(false, same.Key.Item1, [.. same], group.Models, rule)),
            .. cells.GroupBy(cell => (TasksOf(cell) / DopOf(cell), GrainOf(cell))).SelectMany(same => Of(true, same.Key.Item1, [.. same], group.Models, rule)),
        ];
    }

    private static IEnumerable<ScalingCurve> Of(bool isWeak, double tasks, CellVerdict[] cells, ImmutableArray<string> models, Rule rule)
    {
        if (cells.FirstOrDefault(cell => DopOf(cell) == 1) is not { } one) yield break;
        var sequential = models.Where(ModelName.IsOneAtATime).ToArray();
        foreach (var model in models.Except(sequential))
        {
            ImmutableArray<(int Dop, Interval Speedup)> points = [.. cells.OrderBy(DopOf)
                .Select(cell => ((int)DopOf(cell), Speedup: Paired(one[model], cell[model], isWeak ? DopOf(cell) : 1)))
                .Where(point => point.Speedup is not null)
                .Select(point => (point.Item1, point.Speedup!.Value))];
            if (points.Length < FewestPoints) continue;
            yield return new ScalingCurve(
                isWeak, tasks, model, points,
                ScalabilityLaw.Fit([.. points.Select(point => ((double)point.Dop, point.Speedup.Estimate))]),
                Verdicts.Curves.Cost.Of(cells.Where(cell => cell[model] is not null && sequential.Any(code => cell[code] is not null))
                    .Select(cell => ((int)DopOf(cell),
                        Verdicts.Curves.Cost.AgainstSequential(cell, model, sequential.Where(code => cell[code] is not null), rule)))));
        }
    }

    /// <summary>Of the rounds that both have.</summary>
    private static Interval? Paired(ModelVerdict? one, ModelVerdict? many, double work)
    {
        if (one is null || many is null) return null;
        double[] ratios = [.. one.RoundNanoseconds.Join(many.RoundNanoseconds, left => left.Round, right => right.Round,
            (left, right) => work * Speedups.Strong(left.Nanoseconds, right.Nanoseconds))];
        return ratios.Length == 0 ? null : MedianInterval.Of(ratios, Tail);
    }

    private static double DopOf(CellVerdict cell) => cell.Cell[nameof(MeasurementRow.Dop)]?.Number ?? 0;

    private static double TasksOf(CellVerdict cell) => cell.Cell[nameof(MeasurementRow.TaskCount)]!.Number!.Value;

    private static double GrainOf(CellVerdict cell) => cell.Cell[nameof(MeasurementRow.Grain)]!.Number!.Value;
}
