using System.Collections.Immutable;
using Analysis.Verdicts;

namespace Analysis.Charts;

/// <summary>Makespan over the ideal by how much tasks differ in size, beside what the sizes allow: whether splitting beforehand loses.</summary>
public static class ImbalanceChart
{
    public static IEnumerable<Chart> Of(CellGroup group, JudgedRun judged, Palette palette)
    {
        if (group is not { IsSuite: true, Along: { Name: TaskSizes.ImbalanceParameter } along }) yield break;
        var curves = ImbalanceCurve.In(group);
        if (curves.IsEmpty) yield break;
        var models = group.Models.Where(model => !group.Cells.Any(cell => cell.Baseline == model)).ToImmutableArray();
        yield return new LineChart(
            $"imbalance-{group.Title}", $"Load imbalance: {group.Title}",
            "Makespan over the ideal, which is the time of the same tasks in a loop divided by the tasks in flight; 1 is the ideal. Bars are 95% intervals "
                + "from the rounds. The dashed lines are what the sizes themselves allow: cut beforehand into equal counts of tasks, and handed out one by "
                + "one. " + string.Join(' ', curves.SelectMany(curve => ImbalanceWords.Of(curve, judged.Rule))),
            palette, Table(curves, models, along), [.. curves.Select(curve => Panel(curve, models, along))]);
    }

    private static LinePanel Panel(ImbalanceCurve curve, ImmutableArray<string> models, Measure along)
    {
        ImmutableArray<Series> series = [.. models.Select(model => new Series(model, [.. curve.Cells.SelectMany(cell => Points(cell, model))]))
            .Where(each => !each.Points.IsEmpty)];
        ImmutableArray<Reference> bounds =
        [
            new("equal shares", [.. curve.Cells.Select(cell => new SeriesPoint(ImbalanceCurve.Imbalance(cell), ImbalanceCurve.EqualShares(cell)))]),
            new("one by one", [.. curve.Cells.Select(cell => new SeriesPoint(ImbalanceCurve.Imbalance(cell), ImbalanceCurve.OneByOne(cell)))]),
        ];
        var ends = series.SelectMany(each => each.Points).Concat(bounds.SelectMany(bound => bound.Points)).Select(point => point.Y).Append(1).ToArray();
        var room = 0.06 * (ends.Max() - ends.Min());
        return new LinePanel(
            curve.Draw, Axis.Measured(along, curve.Cells.Select(ImbalanceCurve.Imbalance)),
            Axis.Linear("makespan over the ideal", Math.Max(0, ends.Min() - room), ends.Max() + room, value => Numbers.Significant(value, 3) + "×"), series,
            bounds, []);
    }

    private static IEnumerable<SeriesPoint> Points(CellVerdict cell, string model)
    {
        if (ImbalanceCurve.OverIdeal(cell, model) is { } over)
        {
            yield return new SeriesPoint(ImbalanceCurve.Imbalance(cell), over.Estimate, over.Low, over.High,
                $"imbalance {Numbers.Text(ImbalanceCurve.Imbalance(cell))}: {Multiples.Text(over)}");
        }
    }

    private static ChartTable Table(ImmutableArray<ImbalanceCurve> curves, ImmutableArray<string> models, Measure along)
    {
        var places = curves.SelectMany(curve => curve.Cells).Select(ImbalanceCurve.Imbalance).Distinct().Order().ToArray();
        return new ChartTable(
            [new("Sizes"), new("Model"), new("Splits"), .. places.Select(place => new Column($"at {along.Tick(place)}", true))],
            [.. curves.SelectMany(curve => Rows(curve, models, places))]);
    }

    private static IEnumerable<ImmutableArray<string>> Rows(ImbalanceCurve curve, ImmutableArray<string> models, double[] places)
    {
        foreach (var model in models)
        {
            yield return Row(model, SplitBeforehand.Is(model) ? "beforehand" : "as it runs",
                cell => ImbalanceCurve.OverIdeal(cell, model) is { } over ? Multiples.Text(over) : "");
        }
        yield return Row("the sizes allow", "equal shares", cell => Multiples.Exact(ImbalanceCurve.EqualShares(cell)));
        yield return Row("the sizes allow", "one by one", cell => Multiples.Exact(ImbalanceCurve.OneByOne(cell)));

        ImmutableArray<string> Row(string model, string splits, Func<CellVerdict, string> text) =>
        [
            curve.Draw, model, splits,
            .. places.Select(place => curve.Cells.FirstOrDefault(cell => ImbalanceCurve.Imbalance(cell) == place) is { } cell ? text(cell) : ""),
        ];
    }
}
