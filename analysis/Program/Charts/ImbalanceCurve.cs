using System.Collections.Immutable;
using Analysis.Statistics;
using Analysis.Statistics.Scaling;
using Analysis.Verdicts;

namespace Analysis.Charts;

/// <summary>What batches of one draw of sizes take over the ideal, which is all their work spread evenly over what may be in flight.</summary>
/// <param name="Draw">Which sizes, as <see cref="TaskSizes.Draw"/> says.</param>
/// <param name="Cells">Ascending by imbalance.</param>
public sealed record ImbalanceCurve(string Draw, ImmutableArray<CellVerdict> Cells)
{
    private const double Tail = 0.025;

    /// <summary>Of more tasks than this nobody adds up the sizes while a page is made.</summary>
    private const int Most = 1_000_000;

    /// <summary>Of every draw at two imbalances or more, in the run's order; they differ in nothing else.</summary>
    public static ImmutableArray<ImbalanceCurve> In(CellGroup group) =>
    [
        .. group.Cells.Where(cell => DopOf(cell) is >= 1 and <= Most && TasksOf(cell) <= Most && SizesOf(cell) is not null && cell.Baseline is not null)
            .GroupBy(cell => cell.Cell with { Parameters = [.. cell.Cell.Parameters.Where(each => each.Name != TaskSizes.ImbalanceParameter)] })
            .Where(curve => curve.Skip(1).Any())
            .Select(curve => new ImbalanceCurve(curve.Key[TaskSizes.SizesParameter]!.Text, [.. curve.OrderBy(Imbalance)])),
    ];

    public static double Imbalance(CellVerdict cell) => cell.Cell[TaskSizes.ImbalanceParameter]!.Number!.Value;

    /// <summary>The model's makespan over the ideal, 1 being that: DOP × its time / that of the same work in a loop, in the rounds that both have.</summary>
    /// <returns>The middle of the rounds with its 95% interval, or <c>null</c> where it was not measured.</returns>
    public static Interval? OverIdeal(CellVerdict cell, string model)
    {
        if (cell[model] is not { } measured || cell.Baseline is not { } baseline || cell[baseline] is not { } loop) return null;
        double[] rounds = [.. measured.RoundNanoseconds.Join(loop.RoundNanoseconds, left => left.Round, right => right.Round,
            (left, right) => DopOf(cell) * left.Nanoseconds / right.Nanoseconds)];
        return rounds.Length == 0 ? null : MedianInterval.Of(rounds, Tail);
    }

    /// <summary>The least that these sizes allow whoever cuts the batch into equal counts of tasks beforehand.</summary>
    public static double EqualShares(CellVerdict cell) => Splitting.EqualShares(Sizes(cell), (int)DopOf(cell));

    /// <summary>What these sizes allow whoever hands out one task after the other to who is free.</summary>
    public static double OneByOne(CellVerdict cell) => Splitting.OneByOne(Sizes(cell), (int)DopOf(cell));

    private static long[] Sizes(CellVerdict cell)
    {
        var (sizes, grain) = (SizesOf(cell)!, (long)cell.Cell[nameof(MeasurementRow.Grain)]!.Number!.Value);
        return [.. Enumerable.Range(0, (int)TasksOf(cell)).Select(task => sizes.Of(task, grain))];
    }

    private static TaskSizes? SizesOf(CellVerdict cell) =>
        cell.Cell[TaskSizes.ImbalanceParameter]?.Number is { } imbalance && cell.Cell[TaskSizes.SizesParameter] is { } draw
            ? TaskSizes.Of(imbalance, draw.Text) : null;

    private static double TasksOf(CellVerdict cell) => cell.Cell[nameof(MeasurementRow.TaskCount)]!.Number!.Value;

    private static double DopOf(CellVerdict cell) => cell.Cell[nameof(MeasurementRow.Dop)]?.Number ?? 0;
}
