using System.Collections.Immutable;
using Analysis.Reading;

namespace Analysis.Commands;

/// <summary>Makes one run of what was read, where a verb needs just one.</summary>
internal static class OneRun
{
    /// <summary>The only run; files without a <c>run.json</c> count as one run together.</summary>
    /// <param name="runs">What was read.</param>
    /// <param name="path">What the user typed.</param>
    public static Run Of(ImmutableArray<Run> runs, string path)
    {
        if (runs.Length == 1) return runs[0];
        if (runs.All(run => run.Info is null))
        {
            var baselines = runs.Select(run => run.Baseline).Distinct().ToArray();
            return new Run(
                path, null, [.. runs.SelectMany(run => run.Cases)], baselines.Length == 1 ? baselines[0] : null, [.. runs.SelectMany(run => run.Warnings)])
            {
                SuiteBaselines = baselines.Length > 1 ? Baselines(runs) : null,
                Metrics = runs[0].Metrics,
                JobBaselines = runs.SelectMany(run => run.JobBaselines).DistinctBy(each => each.Key).ToImmutableDictionary(),
            };
        }
        var names = string.Join(", ", runs.Take(5).Select(run => run.Name));
        throw new UsageException($"'{path}' holds {runs.Length} runs ({names}{(runs.Length > 5 ? ", …" : "")}); name one of them");
    }

    /// <summary>Each suite's baseline; of several the first.</summary>
    private static ImmutableDictionary<string, string> Baselines(ImmutableArray<Run> runs) => runs
        .SelectMany(run => run.Cases.Select(each => each.Cell.Suite).Distinct().Select(suite => (Suite: suite, Model: run.BaselineOf(suite))))
        .Where(each => each.Model is not null)
        .DistinctBy(each => each.Suite)
        .ToImmutableDictionary(each => each.Suite, each => each.Model!);
}
