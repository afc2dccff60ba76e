using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;

namespace Analysis.Results;

/// <summary>Where a trace is kept: the one writer and the one reader of <c>trace.csv</c> and <c>trace-pool.csv</c>.</summary>
public sealed class TraceFolder(string path)
{
    /// <summary>Names of a trace's files; the last one is for programs that show such traces, and is never read.</summary>
    public const string TasksName = "trace.csv", PoolName = "trace-pool.csv", ChromeName = "trace.json";

    /// <summary>The folder of a run that holds its traces, a folder each.</summary>
    public const string InRun = "traces";

    public string Path { get; } = path;

    public string Tasks => System.IO.Path.Combine(Path, TasksName);

    public string Pool => System.IO.Path.Combine(Path, PoolName);

    public string Chrome => System.IO.Path.Combine(Path, ChromeName);

    /// <summary>Whether a folder holds a trace.</summary>
    public static bool IsAt(string path) => File.Exists(System.IO.Path.Combine(path, TasksName));

    /// <summary>The traces of a run, by name; none where it has none.</summary>
    public static ImmutableArray<TraceFolder> InRunFolder(string run)
    {
        var traces = System.IO.Path.Combine(run, InRun);
        if (!Directory.Exists(traces)) return [];
        return [.. Directory.GetDirectories(traces).Where(IsAt).Order(StringComparer.Ordinal).Select(folder => new TraceFolder(folder))];
    }

    /// <summary>Makes the folder and tries it out, so that nothing is traced in vain.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public void Prepare() => Writing(() =>
    {
        Directory.CreateDirectory(Path);
        var probe = System.IO.Path.Combine(Path, ".writable");
        File.WriteAllBytes(probe, []);
        File.Delete(probe);
    });

    /// <summary>Writes both files; the folder is made.</summary>
    /// <exception cref="OutputException">They cannot be written.</exception>
    public void Write(IEnumerable<TraceRow> tasks, IEnumerable<PoolRow> pool) => Writing(() =>
    {
        Directory.CreateDirectory(Path);
        Write(Tasks, tasks);
        Write(Pool, pool);
    });

    private void Writing(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new OutputException($"cannot write to {Path}: {e.Message} Choose another folder with --output.");
        }
    }

    /// <summary>All rows of both files; those of the pool are none where there is no such file.</summary>
    /// <exception cref="InputException">A file is damaged, or holds something else.</exception>
    public (ImmutableArray<TraceRow> Tasks, ImmutableArray<PoolRow> Pool) Read() =>
        (Read(Tasks, TraceColumns.Task), File.Exists(Pool) ? Read(Pool, TraceColumns.Pool) : []);

    private static void Write<T>(string file, IEnumerable<T> rows)
    {
        using var stream = File.Create(file);
        using var csv = CsvWriter.Create(stream, CsvWriterOptions.Default with { NewLine = "\n", FormatProvider = CultureInfo.InvariantCulture });
        csv.WriteHeader<T>();
        foreach (var row in rows) csv.WriteRecord(row);
    }

    private static ImmutableArray<T> Read<T>(string file, Func<NamedFields, T> row)
    {
        using var table = Table.Open(file, ReadOptions.Strict);
        var fields = new NamedFields(table);
        var rows = ImmutableArray.CreateBuilder<T>();
        while (table.Read())
        {
            if (rows.Count == Limits.TracedTasks) throw table.Here($"more than {Limits.TracedTasks} rows", "a trace of fewer tasks");
            rows.Add(row(fields));
        }
        return rows.ToImmutable();
    }
}

/// <summary>How a task is written: by its property names, in their order.</summary>
[CsvRecordMap(typeof(TraceRow))]
internal sealed partial class TraceRowMap;

/// <summary>How a moment of the pool is written: by its property names, in their order.</summary>
[CsvRecordMap(typeof(PoolRow))]
internal sealed partial class PoolRowMap;
