using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>What to call the jobs of a file so that they can be told apart; nothing when there is only one.</summary>
internal static partial class JobNames
{
    /// <param name="names">The characteristics' names; the job's own is <see cref="JobColumns.Id"/>.</param>
    /// <param name="jobs">Each job's values, in the order of the names; all different.</param>
    /// <returns>A name for each job.</returns>
    public static ImmutableArray<string> Of(IReadOnlyList<string> names, IReadOnlyList<string[]> jobs)
    {
        if (jobs.Count < 2) return [.. jobs.Select(_ => "")];
        var id = names.ToList().IndexOf(JobColumns.Id);
        if (id >= 0 && jobs.Select(job => job[id]).Distinct().Count() == jobs.Count && !jobs.Any(job => Automatic().IsMatch(job[id])))
            return [.. jobs.Select(job => job[id])];
        var differing = Enumerable.Range(0, names.Count).Where(column => column != id && jobs.Any(job => job[column] != jobs[0][column])).ToArray();
        ImmutableArray<string> told = [.. jobs.Select(job => string.Join(", ", differing.Select(column => $"{names[column]}={job[column]}")))];
        return id < 0 || told.Distinct().Count() == jobs.Count ? told : [.. jobs.Select((job, i) => told[i].Length == 0 ? job[id] : $"{job[id]}, {told[i]}")];
    }

    [GeneratedRegex("^Job-[A-Z0-9]{4,}$")]
    private static partial Regex Automatic();
}
