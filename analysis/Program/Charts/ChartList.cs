using System.Collections.Immutable;
using Analysis.Verdicts;

namespace Analysis.Charts;

/// <summary>The charts of a report. A further one is a line.</summary>
public static class ChartList
{
    private static readonly ImmutableArray<Func<CellGroup, JudgedRun, Palette, IEnumerable<Chart>>> all =
    [
        WinnerMap.Of,
        SpeedupChart.Of,
        RoundsChart.Of,
        MetricChart.Of,
        FirstBatchChart.Of,
        OverheadChart.Of,
        ScalingChart.Of,
        ImbalanceChart.Of,
    ];

    /// <summary>Those that people paste, the first ones.</summary>
    private const int Pasted = 2;

    /// <summary>Those for who asks why: nobody does of many runs on one page.</summary>
    private static readonly ImmutableArray<Func<CellGroup, JudgedRun, Palette, IEnumerable<Chart>>> detailed =
    [
        EfficiencyChart.Of,
        FrontChart.Of,
        CostChart.Of,
        IterationsChart.Of,
    ];

    /// <summary>The charts of every suite of the run, of each whether it is the first of its type, and whether people paste it.</summary>
    /// <param name="isOneOfMany">Whether to leave out those that explain.</param>
    public static IEnumerable<(string Title, ImmutableArray<(Chart Chart, bool IsFirst, bool IsPasted)> Charts)> Of(
        JudgedRun judged, Palette palette, bool isOneOfMany = false) =>
        CellGroup.In(judged)
            .Select(group => (group.Title, Charts: (isOneOfMany ? all : all.AddRange(detailed))
                .SelectMany((type, place) => type(group, judged, palette).Select((chart, i) => (chart, IsFirst: i == 0, IsPasted: place < Pasted)))
                .ToImmutableArray()))
            .Where(group => !group.Charts.IsEmpty);

    /// <summary>The charts of one suite, without those that explain.</summary>
    public static IEnumerable<Chart> Of(CellGroup group, JudgedRun judged, Palette palette) => all.SelectMany(chart => chart(group, judged, palette));
}
