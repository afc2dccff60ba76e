using System.Collections.Immutable;
using System.Globalization;
using Analysis.Charts;
using Analysis.Page;
using Analysis.Verdicts;

namespace Analysis.Questions.Report;

/// <summary>What was left out of a run because the machine was disturbed meanwhile, and what that did to the ratios.</summary>
public static class DisturbedSection
{
    /// <summary>As <c>bench</c> sets the marks; a test holds the two together.</summary>
    public const string Limit = "1.25 times the best tenth";

    /// <summary>The section, or <c>null</c> for a run that left no lap out.</summary>
    public static Section? Of(JudgedRun judged)
    {
        if (DisturbedLaps.Of(judged.Run, judged.Rule) is not { } laps) return null;
        var beyond = laps.BeyondInterval == 0
            ? "No ratio moves out of its interval by it."
            : string.Create(CultureInfo.InvariantCulture,
                $"{laps.BeyondInterval} of {laps.Pairs.Length} ratios move out of their interval by it: trust those cells less, and measure again while the "
                    + $"machine is quiet.");
        return new Section("Disturbed laps",
        [
            new Paragraph(Sentence.Of(
                $"A probe that knows no model runs around every short lap. Laps around which it took more than {Limit} of the run's probes are left out where "
                    + $"at least three of a launch remain. {beyond}")),
            new TableBlock("Disturbed laps", new ChartTable(
                [new("Suite"), new("Laps", true), new("Left out", true), new("Launches in which all count nevertheless", true), new("Largest shift of a ratio"),
                    new("Its interval", true), new("Outside of it", true)],
                [.. CellGroup.In(judged).Select(group => RowOf(group, judged, laps)).OfType<ImmutableArray<string>>()])),
        ]);
    }

    private static ImmutableArray<string>? RowOf(CellGroup group, JudgedRun judged, DisturbedLaps laps)
    {
        var cells = group.Cells.Select(cell => cell.Cell).ToHashSet();
        var rounds = judged.Run.Cases.Where(@case => cells.Contains(@case.Cell)).SelectMany(@case => @case.Rounds).ToArray();
        var (all, leftOut) = (rounds.Sum(round => round.Laps.Length), rounds.Sum(round => round.LeftOut));
        if (leftOut == 0) return null;
        var pairs = laps.Pairs.Where(pair => cells.Contains(pair.Cell)).ToArray();
        var largest = pairs.Where(pair => IsNarrow(pair.Published)).MaxBy(pair => Math.Abs(Math.Log(pair.Shift)));
        return
        [
            group.Title, Numbers.Text(all), Percent.Text((double)leftOut / all, 0), Numbers.Text(rounds.Count(round => round.Ungated)),
            largest is null
                ? ""
                : string.Create(CultureInfo.InvariantCulture,
                    $"{CellLabel.WithModel(largest.Cell, largest.Model)} against {largest.Reference}: from {largest.AllLaps.Estimate:0.000} to "
                        + $"{largest.Published.Estimate:0.000}"),
            largest is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{largest.Published.Low:0.000} to {largest.Published.High:0.000}"),
            string.Create(CultureInfo.InvariantCulture, $"{pairs.Count(pair => pair.IsBeyondInterval)} of {pairs.Length}"),
        ];
    }

    /// <summary>A ratio that hardly anything is known of moves far whatever is left out.</summary>
    private static bool IsNarrow(Statistics.Interval ratio) => ratio.High / ratio.Low < 1.5;
}
