using Analysis.Reading;

namespace Analysis.Verdicts;

/// <summary>A baseline for files that mark none.</summary>
public static class BaselineGuess
{
    /// <summary>
    /// Of the models measured in the most cells the one whose makespan changes least from cell to cell, since a steady yardstick shows best what the
    /// others do; the first in the file where that does not tell. <c>null</c> when there are fewer than two models.
    /// </summary>
    public static string? For(Run run)
    {
        var models = run.Cases.GroupBy(@case => @case.Model).Select((group, place) => (Model: group.Key, Place: place, Logs: Logs(group))).ToArray();
        if (models.Length < 2) return null;
        return models.OrderByDescending(each => each.Logs.Length).ThenBy(each => Spread(each.Logs)).ThenBy(each => each.Place).First().Model;
    }

    /// <summary>What to tell the reader about a guessed baseline.</summary>
    public static Warning Warning(Run run, string guess) => new(
        "baseline-guessed", run.Name, $"no baseline is marked, so that '{guess}' was taken, whose time changes least from cell to cell",
        "name the right one with --baseline NAME");

    private static double[] Logs(IEnumerable<Case> cases) =>
    [
        .. cases.Select(@case => Contender.Of(@case, new Rule(), null).TypicalNanoseconds).OfType<double>().Where(time => time > 0).Select(time => Math.Log(time)),
    ];

    private static double Spread(double[] logs)
    {
        if (logs.Length < 2) return 0;
        var mean = logs.Average();
        return logs.Sum(log => (log - mean) * (log - mean)) / logs.Length;
    }
}
