using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts.Comparing;

namespace Analysis.Verdicts;

/// <summary>Baselines for suites that mark none.</summary>
public static class BaselineGuess
{
    /// <summary>
    /// Gives every suite without a baseline one, with a warning that says so: the one guessed for that suite in an earlier run, so that runs can be compared;
    /// else, of the models measured in the most cells, the one whose makespan changes least from cell to cell, since a steady yardstick shows best what the
    /// others do; the first in the file where that does not tell. A suite of one model gets none.
    /// </summary>
    public static ImmutableArray<Run> Fill(IEnumerable<Run> runs)
    {
        var guessed = new Dictionary<string, string>();
        return [.. runs.Select(run => Fill(run, guessed))];
    }

    private static Run Fill(Run run, Dictionary<string, string> guessed)
    {
        var baselines = run.SuiteBaselines ?? ImmutableDictionary<string, string>.Empty;
        var warnings = run.Warnings;
        foreach (var suite in run.Cases.GroupBy(@case => @case.Cell.Suite))
        {
            if (run.BaselineOf(suite.Key) is { } marked && suite.Any(@case => @case.Model == marked)) continue;
            var earlier = guessed.GetValueOrDefault(suite.Key) is { } same && suite.Any(@case => @case.Model == same) ? same : null;
            var guess = earlier ?? For(suite);
            if (guess is null) continue;
            guessed.TryAdd(suite.Key, guess);
            baselines = baselines.SetItem(suite.Key, guess);
            warnings = warnings.Add(new Warning(
                "baseline-guessed", suite.Key, $"no baseline is marked, so that '{guess}' was taken, "
                    + $"{(earlier is null ? Reason(suite) : "as in the run before")}",
                "name the right one with --baseline NAME"));
        }
        return warnings == run.Warnings ? run : run with { SuiteBaselines = baselines, Warnings = warnings };
    }

    private static string Reason(IEnumerable<Case> suite) =>
        suite.Select(@case => @case.Cell).Distinct().Skip(1).Any() ? "whose time changes least from cell to cell" : "the first in the file";

    private static string? For(IEnumerable<Case> suite)
    {
        var models = suite.GroupBy(@case => @case.Model).Select((group, place) => (Model: group.Key, Place: place, Logs: Logs(group))).ToArray();
        if (models.Length < 2) return null;
        return models.OrderByDescending(each => each.Logs.Length).ThenBy(each => Spread(each.Logs)).ThenBy(each => each.Place).First().Model;
    }

    private static double[] Logs(IEnumerable<Case> cases) =>
    [
        .. cases
            .Select(@case => Contender.Of(@case, new Rule(), null).TypicalNanoseconds)
            .OfType<double>()
            .Where(time => time > 0)
            .Select(time => Math.Log(time)),
    ];

    private static double Spread(double[] logs) => logs.Length < 2 ? 0 : Moments.Of(logs).Variance;
}
