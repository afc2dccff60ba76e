using Analysis.Verdicts;
using Analysis.Verdicts.Metrics;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Questions.Check;

/// <summary>What to do where a gate leaves cases undecided or misses some.</summary>
public static class NextSteps
{
    /// <summary>More launches than this nobody measures.</summary>
    private const int MostLaunches = 100;

    /// <summary>One or a few sentences, or <c>null</c> when there is nothing to do.</summary>
    public static string? For(CheckContent content)
    {
        var steps = new[] { Missing(content.Result), content.JudgesTime ? Undecided(content) : null, Metrics(content) }.OfType<string>().ToArray();
        return steps.Length == 0 ? null : string.Join(' ', steps);
    }

    private static string? Missing(GateResult result)
    {
        if (!result.MissingFails) return null;
        var map = Mismatch.Suggested(result.Missing.Where(each => !each.HasFailed).Select(each => each.Model), result.New.Select(each => each.Model));
        var renamed = map is null ? "--map OLD=NEW says what a renamed case is called now" : $"if that is only a new name, {map} says so";
        return $"Look at BenchmarkDotNet's log for why they have no time; {renamed}, and --allow-missing lets cases go.";
    }

    private static string? Metrics(CheckContent content)
    {
        var allocated = content.Metrics.FirstOrDefault(changes => changes.Question == MetricQuestion.Allocated);
        if (content.Metrics.FirstOrDefault(changes => !changes.Missing.IsEmpty) is { } lost)
        {
            var cause = lost == allocated ? "Add [MemoryDiagnoser] to the benchmarks" : $"Measure with the column {lost.Question.Name} in both runs";
            return $"{cause}; --allow-missing lets it go.";
        }
        return allocated is null or { Regressed.IsEmpty: true, Undecided.IsEmpty: true } ? null
            : "Where what is allocated varies by nature, as with tasks and pools, allow it to with --metric Allocated --margin 5%.";
    }

    private static string? Undecided(CheckContent content)
    {
        if (content.Result.Undecided is not { IsEmpty: false } open) return null;
        return open.Max(change => change.Evidence) switch
        {
            Evidence.None => "To decide them, compare files that have the column Error (or StdDev, or Min and Max), "
                + "or the -measurements.csv files of two iterations or more.",
            Evidence.Summary => "To decide more, compare the -measurements.csv files of both runs, with five launches at least: "
                + $"WithLaunchCount(5){Trusting(content)}.",
            Evidence.OneRound => $"To decide more, measure five launches at least in both runs: WithLaunchCount(5){Trusting(content)}.",
            _ => Launches(content) is { } launches and <= MostLaunches
                ? $"To decide the next one, measure about {Numbers.Counted(launches, "launch", "launches")} in both runs."
                : "They lie so close to the margin, or scatter so much, that more launches would hardly decide them: "
                    + "choose another --margin, or a quieter machine.",
        };
    }

    private static string Trusting(CheckContent content) => content.Rule.Trust == Trust.Launch ? "" : "; or believe in one, with --trust launch";

    /// <summary>Launches after which the first undecided case would be decided: an interval shrinks with the root of their number.</summary>
    private static int? Launches(CheckContent content)
    {
        var limit = -Math.Log(1 + content.Rule.Margin);
        var needed = content.Result.Undecided.Where(change => change.Evidence == Evidence.Rounds && change.Ratio is not null).Select(change =>
        {
            var ratio = change.Ratio!.Value;
            var distance = Math.Abs(Math.Log(ratio.Estimate) - limit);
            var half = Math.Log(ratio.High / ratio.Low) / 2;
            return Math.Min(change.Before.Rounds, change.After.Rounds) * Math.Pow(half / distance, 2);
        }).Where(double.IsFinite).DefaultIfEmpty(double.PositiveInfinity).Min();
        return needed < int.MaxValue ? (int)Math.Ceiling(needed) + 1 : null;
    }
}
