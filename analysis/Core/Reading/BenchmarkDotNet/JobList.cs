using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Analysis.Reading.Building;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>The jobs of a file as they are met.</summary>
/// <param name="table">The file.</param>
/// <param name="columns">Its columns that describe the job.</param>
/// <param name="names">What each of them is called; the job's own name is <see cref="JobColumns.Id"/>.</param>
internal sealed partial class JobList(Table table, ImmutableArray<int> columns, IReadOnlyList<string> names)
{
    private sealed record Met(int Number, string[] Values);

    private readonly CaseIndex<Met> jobs = new(table, columns);

    /// <summary>The number of the current row's job, from 0.</summary>
    public int Current()
    {
        if (jobs.Find() is { } known) return known.Number;
        var made = new Met(jobs.InOrder.Count, [.. columns.Select(column => table.Text(column))]);
        jobs.Add(made);
        return made.Number;
    }

    /// <summary>Each, with a label that tells it from the others; the only one has none.</summary>
    public ImmutableArray<Job> Told() => [.. jobs.InOrder.Zip(Labels([.. jobs.InOrder.Select(job => job.Values)]), Told)];

    private Job Told(Met job, string label)
    {
        var characteristics = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var (name, value) in names.Zip(job.Values)) characteristics.TryAdd(name, value);
        return new Job(characteristics.GetValueOrDefault(JobColumns.Id, ""), label, characteristics.ToImmutable());
    }

    /// <summary>Their names where somebody gave them; else what differs.</summary>
    private IEnumerable<string> Labels(string[][] all)
    {
        if (all.Length < 2) return all.Select(_ => "");
        var id = names.ToList().IndexOf(JobColumns.Id);
        var given = id < 0 ? [] : all.Select(job => job[id]).Where(name => !MadeUp().IsMatch(name)).Distinct().ToArray();
        if (given.Length == all.Length) return given;
        var differing = Enumerable.Range(0, names.Count).Where(column => column != id && all.Any(job => job[column] != all[0][column])).ToArray();
        var told = all.Select(job => string.Join(", ", differing.Select(column => $"{names[column]}={job[column]}"))).ToArray();
        return id < 0 || told.Distinct().Count() == all.Length ? told : all.Select((job, i) => told[i].Length == 0 ? job[id] : $"{job[id]}, {told[i]}");
    }

    [GeneratedRegex("^Job-[A-Z0-9]{4,}$")]
    private static partial Regex MadeUp();
}
