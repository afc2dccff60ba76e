using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Analysis.Questions.Advise;
using Analysis.Reading;
using Analysis.Reading.Views;
using Analysis.Verdicts;
using Analysis.Verdicts.TwinRuns;

namespace Analysis.Commands;

/// <summary><c>advise</c>: what to use for so many tasks of that size.</summary>
public sealed class AdviseCommand : Verb
{
    /// <summary><c>results/machine/run/run.json</c>, seen from a folder above <c>results</c> or below it.</summary>
    private const int DeepestRun = 3;

    private const string Names = "squaring, sleep, file-read, file-read-direct, http or mixed";

    private readonly Option<string> workload = new("--workload") { Description = $"What a task does: {Names}.", HelpName = "NAME", Required = true };
    private readonly Option<int> tasks = new("--tasks") { Description = "How many tasks there are.", HelpName = "N", Required = true };
    private readonly Option<string> grain = new("--grain")
    {
        Description = "How long a task takes, such as 20us or 10ms; for squaring also how many squares, such as 5000; for reading how much, such as 64KB.",
        HelpName = "SIZE",
        Required = true,
    };

    private readonly Option<string?> run = new("--run") { Description = "The run to read it from; the newest below results otherwise.", HelpName = "RUN" };
    private readonly Option<bool> cold = new("--cold") { Description = "For a program that does this once: the first batch of a process." };
    private readonly JsonOption json;

    public AdviseCommand()
        : base("advise", """
            Say what to use for so many tasks of that size, by interpolation between measured cells: gain, largest loss, and where it changes nearby.
            Exit codes: 0 answered, 2 usage, 3 unreadable input, 5 outside of what was measured.
            """)
    {
        foreach (var option in new Option[] { workload, tasks, grain, run, cold }) Command.Options.Add(option);
        json = new JsonOption(Command);
    }

    public override ImmutableArray<Example> Examples =>
    [
        new("advise --workload squaring --tasks 64 --grain 5000 --run results/laptop/20260101-000000-abc1234", "64 tasks of 5,000 squares each"),
        new("advise --workload squaring --tasks 64 --grain 20us", "64 tasks that compute for 20 µs each, by the newest run below results"),
        new("advise --workload squaring --tasks 64 --grain 100us --json --run results/laptop/20260101-000000-abc1234", "the same facts for a program"),
    ];

    protected override int Run(ParseResult parsed, TextWriter output, TextWriter error)
    {
        var (name, unit) = parsed.GetValue(workload) switch
        {
            "squaring" => (WorkloadName.Squaring, GrainUnitName.Squares),
            "sleep" => (WorkloadName.Sleep, GrainUnitName.Nanoseconds),
            "file-read" => (WorkloadName.FileRead, GrainUnitName.Bytes),
            "file-read-direct" => (WorkloadName.FileReadDirect, GrainUnitName.Bytes),
            "http" => (WorkloadName.HttpLoopback, GrainUnitName.Nanoseconds),
            "mixed" => (WorkloadName.Mixed, GrainUnitName.Nanoseconds),
            var other => throw new UsageException($"--workload '{other}' is not known; write {Names}"),
        };
        if (parsed.GetValue(tasks) is var count && count < 1) throw new UsageException($"--tasks {count} is not a number from 1 on");
        var (folder, read, warnings) = Find(parsed, name);
        var found = RuntimeViews.Apart(read)[0];
        if (RuntimeViews.In(read) is [var first, _, ..])
            warnings = warnings.Add(new Warning("several-runtimes", folder, $"it was measured on several runtimes, and this is of {first}",
                "see all of them with the verb report"));
        var size = Size(parsed.GetValue(grain)!, unit, found);
        var content = new AdviseContent(
            JudgedRun.Of(found, Rule.For(found)), folder, name, parsed.GetValue(cold), count, new Measure("Grain", unit, found.Info?.NanosecondsPerSquare),
            size);
        json.Print(parsed, output, error, content.ToJson, () => content.Blocks, warnings);
        return content.Suggestion is null ? ExitCode.Outside : ExitCode.Done;
    }

    private (string Folder, Run Run, ImmutableArray<Warning> Warnings) Find(ParseResult parsed, string name)
    {
        if (parsed.GetValue(run) is { } asked) return (asked, OneRun.Of(RunReader.Read([asked], new ReadOptions()), asked), []);
        const string results = "results";
        if (!Directory.Exists(results)) throw new InputException($"{results}: no such folder; name a run with --run RUN");
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = DeepestRun, IgnoreInaccessible = true };
        (string Folder, Run Run)? newest = null;
        // Runs are called after the time at which they began. One of twins asks another question.
        foreach (var folder in Directory.EnumerateFiles(results, "run.json", options).Select(file => Path.GetDirectoryName(file)!)
            .OrderByDescending(Path.GetFileName, StringComparer.Ordinal))
        {
            if (Read(folder) is not { } read || !read.Cases.Any(each => IsAbout(each.Cell, name) && VerdictEngine.Competes(each))
                || read.Cases.Any(each => Twins.IsTwin(each.Model)))
                continue;
            newest ??= (folder, read);
            if (read.Info?.Machine.LogicalCores == Environment.ProcessorCount) return (folder, read, []);
        }
        if (newest is not { } any)
            throw new InputException($"{results}: no run with the workload {name} in it; measure one with run-benchmarks, or name a run with --run RUN");
        return (any.Folder, any.Run,
        [
            new Warning("other-machine", any.Folder, $"it was measured on another machine: this one has {Environment.ProcessorCount} cores",
                "measure here with run-benchmarks, or name a run with --run RUN"),
        ]);
    }

    /// <summary>Cells in which every model has the same tasks in flight say what models cost, not which to use.</summary>
    private static bool IsAbout(Cell cell, string workload) => cell.Workload == workload && cell.Configuration != ConfigurationName.Matched;

    /// <summary>The run, or <c>null</c> when it cannot be read: one bad run must not hide the others.</summary>
    private static Run? Read(string folder)
    {
        try
        {
            return RunReader.Read([folder], new ReadOptions())[0];
        }
        catch (InputException)
        {
            return null;
        }
    }

    /// <summary>What is read, from a size with its unit.</summary>
    private static double Bytes(string text)
    {
        foreach (var (suffix, bytes) in new[] { ("KB", 1024.0), ("MB", 1024 * 1024), ("B", 1) })
        {
            if (!text.EndsWith(suffix, StringComparison.Ordinal)) continue;
            if (double.TryParse(text[..^suffix.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0)
                return number * bytes;
        }
        throw new UsageException($"--grain '{text}' is no size of what is read; write one such as 64KB or 1MB");
    }

    /// <summary>The grain in the workload's unit, from squares, a time or a size.</summary>
    private static double Size(string text, string unit, Run run)
    {
        if (unit == GrainUnitName.Bytes) return Bytes(text);
        (string Suffix, double Nanoseconds)[] units = [("ns", 1), ("us", 1e3), ("µs", 1e3), ("μs", 1e3), ("ms", 1e6), ("s", 1e9)];
        var (suffix, nanoseconds) = units.FirstOrDefault(each => text.EndsWith(each.Suffix, StringComparison.Ordinal));
        var number = suffix is null ? text : text[..^suffix.Length];
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !(value > 0) || !double.IsFinite(value))
            throw new UsageException($"--grain '{text}' is no size; write a time such as 20us or 10ms, or for squaring a number of squares");
        if (unit == GrainUnitName.Nanoseconds)
            return suffix is not null ? value * nanoseconds : throw new UsageException($"--grain '{text}' has no unit; write a time such as 10ms");
        if (suffix is null) return value;
        return run.Info?.NanosecondsPerSquare is { } each and > 0
            ? value * nanoseconds / each
            : throw new UsageException(
                $"{run.Name} does not say how long a square takes, so that '{text}' cannot be converted; give --grain as a number of squares");
    }
}
