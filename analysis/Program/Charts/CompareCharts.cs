using System.Collections.Immutable;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Charts;

/// <summary>The charts of a comparison.</summary>
public static class CompareCharts
{
    /// <summary>How every model looks.</summary>
    public static Palette ModelsOf(RunComparison comparison) =>
        new(comparison.Runs.SelectMany(run => run.Judged.Cells).SelectMany(cell => cell.Models).Select(model => model.Model));

    /// <summary>The charts of every suite that any of the runs has.</summary>
    public static IEnumerable<ComparedCharts> Of(RunComparison comparison)
    {
        var models = ModelsOf(comparison);
        var runs = Palette.InOrder(comparison.Runs.Select(run => run.Label));
        return ComparedGroup
            .In(comparison)
            .Select(group => new ComparedCharts(group, [.. SideBySideMap.Of(group, models), .. SpeedupDumbbells.Of(group, runs)]));
    }
}

/// <summary>The charts of one suite.</summary>
public sealed record ComparedCharts(ComparedGroup Group, ImmutableArray<Chart> Charts)
{
    public string Title => Group.Title;
}
