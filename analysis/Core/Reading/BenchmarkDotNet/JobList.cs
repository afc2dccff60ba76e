using System.Collections.Immutable;
using Analysis.Reading.Building;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>The jobs of a file as they are met.</summary>
/// <param name="table">The file.</param>
/// <param name="columns">Its columns that describe the job.</param>
/// <param name="names">What each of them is called.</param>
internal sealed class JobList(Table table, ImmutableArray<int> columns, IReadOnlyList<string> names)
{
    private sealed record Job(int Number, string[] Values);

    private readonly CaseIndex<Job> jobs = new(table, columns);

    /// <summary>The number of the current row's job, from 0.</summary>
    public int Current()
    {
        if (jobs.Find() is { } known) return known.Number;
        var made = new Job(jobs.InOrder.Count, [.. columns.Select(column => table.Text(column))]);
        jobs.Add(made);
        return made.Number;
    }

    /// <summary>What to call each.</summary>
    public ImmutableArray<string> Names() => JobNames.Of(names, [.. jobs.InOrder.Select(job => job.Values)]);
}
