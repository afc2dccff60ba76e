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
    ];

    /// <summary>The charts of every suite of the run.</summary>
    public static IEnumerable<(string Title, ImmutableArray<Chart> Charts)> Of(JudgedRun judged, Palette palette) =>
        CellGroup.In(judged)
            .Select(group => (group.Title, Charts: all.SelectMany(chart => chart(group, judged, palette)).ToImmutableArray()))
            .Where(group => !group.Charts.IsEmpty);
}
