using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Questions.Report;
using Analysis.Tests.Formats;
using Analysis.Tests.Questions.Report;
using Analysis.Verdicts;

namespace Analysis.Tests.Rendering;

/// <summary>Charts of every kind, in ordinary and in odd states.</summary>
internal static class SampleCharts
{
    /// <summary>Charts of one report, of which some have dozens of a kind.</summary>
    private const int Most = 6;

    public static Dictionary<string, Chart> All()
    {
        var reports = new (string Name, ReportContent Content)[]
        {
            ("made up", MadeUpVerdicts.Report()),
            ("rounds", new ReportContent([MadeUpRun.Judged(rounds: 5, seed: 3, noise: 0.05)])),
            ("hostile", Hostile.Report()),
        };
        return reports.SelectMany(report => ReportPage.Of(report.Content).Charts.Take(Most).Select(chart => (Name: $"{report.Name}: {chart.Name}", chart)))
            .GroupBy(each => each.Name).ToDictionary(each => each.Key, each => each.First().chart);
    }

    /// <summary>A map of one cell.</summary>
    public static MapChart Cell(Outcome outcome, params ImmutableArray<string> best)
    {
        var measure = new Measure("Grain", "squares", null);
        var bands = BandAxis.Of(measure, [1000]);
        return new MapChart("map", "Who wins", "", new Palette(best), new ChartTable([], []),
            [new MapPanel("", bands, bands, [new MapCell(0, 0, outcome, best, outcome == Outcome.Winner ? "1.9×" : null, "")])]);
    }
}
