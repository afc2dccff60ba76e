using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts;

namespace Analysis.Charts;

/// <summary>The iterations of a case in their order, a thin line per launch: drift shows as a slope, modes as bundles.</summary>
public static class IterationsChart
{
    /// <summary>Cases that are drawn: those that drift or have several modes first, then those whose launches differ most.</summary>
    private const int CasesAtMost = 6;

    /// <summary>Launches of a case that are drawn; more cover each other.</summary>
    private const int LaunchesAtMost = 40;

    /// <summary>Iterations of a launch below which there is no order to see.</summary>
    private const int FewestIterations = 3;

    private static readonly string[] telling = ["drift", "several-modes"];

    public static IEnumerable<Chart> Of(CellGroup group, JudgedRun judged, Palette palette)
    {
        var verdicts = group.Cells.ToDictionary(cell => cell.Cell);
        var cases = judged.Run.Cases.Where(@case => verdicts.ContainsKey(@case.Cell))
            .Select(@case => (Case: @case, Launches: @case.Rounds.Where(round => round.Laps.Length >= FewestIterations).ToArray()))
            .Where(each => each.Launches.Length > 0)
            .OrderByDescending(each => IsTelling(verdicts[each.Case.Cell][each.Case.Model]))
            .ThenByDescending(each => Spread(each.Launches))
            .Take(CasesAtMost)
            .ToArray();
        if (cases.Length == 0) yield break;
        yield return new LineChart(
            $"iterations-{group.Title}", $"Iterations in order: {group.Title}",
            "A thin line per launch, a fresh process each; the thick one is the median of the launches. A slope is drift inside of a launch, bundles of lines "
                + "are modes between launches. "
            + "Drawn are the cases with most of both; disturbed iterations, which verdicts leave out, are drawn too.",
            palette, Table(cases), [.. cases.Select(each => Panel(each.Case, each.Launches, group))]);
    }

    private static bool IsTelling(ModelVerdict? model) => model is not null && model.Warnings.Any(warning => telling.Contains(warning.Code));

    private static double Spread(RoundSample[] launches)
    {
        var typical = launches.Select(launch => Median.Of([.. launch.Laps.Select(lap => lap.Nanoseconds)])).ToArray();
        return typical.Max() / typical.Min();
    }

    private static LinePanel Panel(Case @case, RoundSample[] launches, CellGroup group)
    {
        var drawn = launches.Length <= LaunchesAtMost
            ? launches
            : [.. Enumerable.Range(0, LaunchesAtMost).Select(i => launches[(int)((long)i * (launches.Length - 1) / (LaunchesAtMost - 1))])];
        var (low, high) = VisibleRange.Of([.. drawn.SelectMany(launch => launch.Laps).Select(lap => lap.Nanoseconds)], largestMatters: false);
        var most = drawn.Max(launch => launch.Laps.Length);
        return new LinePanel(
            CellLabel.Of(@case.Cell) is { Length: > 0 } cell ? $"{cell}, {@case.Model}" : @case.Model,
            Axis.Linear("iteration in its launch", 0.5, most + 0.5, Numbers.Text), Axis.Times(group.TimeWord, low, high), [Typical(@case.Model, launches)], [],
            [])
        {
            Traces = [.. drawn.Select(launch => new Trace(@case.Model, [.. launch.Laps.Select((lap, i) => new SeriesPoint(i + 1, lap.Nanoseconds))],
                $"round {Numbers.Text(launch.Round)}: {Span(launch)}"))],
        };
    }

    private static Series Typical(string model, RoundSample[] launches)
    {
        // An iteration that few launches reached says nothing of the others.
        var reached = Enumerable
            .Range(0, launches.Max(launch => launch.Laps.Length))
            .Where(i => 2 * launches.Count(launch => launch.Laps.Length > i) > launches.Length);
        return new Series(model,
            [.. reached.Select(i => Point(i, Median.Of([.. launches.Where(launch => launch.Laps.Length > i).Select(launch => launch.Laps[i].Nanoseconds)])))]);
    }

    private static SeriesPoint Point(int index, double nanoseconds) =>
        new(index + 1, nanoseconds, Tip: $"iteration {Numbers.Text(index + 1)}: {Durations.Text(nanoseconds)} in the median");

    private static string Span(RoundSample launch) =>
        $"{Durations.Text(launch.Laps.Min(lap => lap.Nanoseconds))} to {Durations.Text(launch.Laps.Max(lap => lap.Nanoseconds))}";

    private static ChartTable Table((Case Case, RoundSample[] Launches)[] cases) => new(
        [new("Cell"), new("Model"), new("Launches", true), new("First iteration", true), new("Last iteration", true), new("Fastest launch", true),
            new("Slowest launch", true)],
        [.. cases.Select(each => Row(each.Case, each.Launches))]);

    private static ImmutableArray<string> Row(Case @case, RoundSample[] launches)
    {
        var typical = launches.Select(launch => Median.Of([.. launch.Laps.Select(lap => lap.Nanoseconds)])).ToArray();
        return
        [
            CellLabel.Of(@case.Cell), @case.Model, Numbers.Text(launches.Length),
            Durations.Text(Median.Of([.. launches.Select(launch => launch.Laps[0].Nanoseconds)])),
            Durations.Text(Median.Of([.. launches.Select(launch => launch.Laps[^1].Nanoseconds)])),
            Durations.Text(typical.Min()), Durations.Text(typical.Max()),
        ];
    }
}
