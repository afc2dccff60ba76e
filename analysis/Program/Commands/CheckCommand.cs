using System.Collections.Immutable;
using System.CommandLine;
using Analysis.Calibration;
using Analysis.Formats;
using Analysis.Questions.Check;
using Analysis.Reading;
using Analysis.Verdicts;
using Analysis.Verdicts.Metrics;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Commands;

/// <summary><c>check</c>: is anything slower than before? A gate for continuous integration.</summary>
public sealed class CheckCommand : Verb
{
    private readonly Option<string> against = new("--against")
    {
        Description = "The run to compare with: a run folder, or BenchmarkDotNet CSV files.",
        HelpName = "BASE",
        Required = true,
    };

    private readonly Option<bool> relative = new("--relative")
    {
        Description = "Compare speedups over the baseline instead of times: for runs of different machines, or of one whose speed changes.",
    };

    private readonly Option<bool> strict = new("--strict") { Description = "Exit with 4 when nothing is decided to be slower but something is undecided." };

    private readonly Option<bool> allowMissing = new("--allow-missing")
    {
        Description = "Pass even when a case that had a time has none now: it failed, or is gone.",
    };

    private readonly Option<string?> summary = new("--summary")
    {
        Description = "Append the result as Markdown to this file, such as a CI job's summary.",
        HelpName = "FILE",
    };

    private readonly MetricOptions metrics;
    private readonly Inputs inputs;
    private readonly Judging judging;
    private readonly NameOptions names;
    private readonly ViewOptions views;
    private readonly JsonOption json;

    public CheckCommand()
        : base("check", """
            Say whether anything is slower than before.
            Exit codes: 0 nothing is decided to be slower, 1 something is, 2 usage, 3 unreadable input or nothing in common, 4 undecided (--strict),
            6 a case that had a time has none now (unless --allow-missing), 7 something allocates more (--allocated) or a --metric got worse.
            """)
    {
        Command.Options.Add(against);
        metrics = new MetricOptions(Command, isGate: true);
        inputs = new Inputs(Command, 1, "The run in question: a run folder, or BenchmarkDotNet CSV files.") { Metrics = metrics };
        judging = new Judging(Command);
        names = new NameOptions(Command);
        views = new ViewOptions(Command);
        Command.Options.Add(relative);
        Command.Options.Add(strict);
        Command.Options.Add(allowMissing);
        Command.Options.Add(summary);
        json = new JsonOption(Command);
    }

    public override ImmutableArray<Example> Examples =>
    [
        new("check --against results/laptop/20260101-000000-abc1234 results/laptop/20260102-000000-def5678",
            "is the second run slower than the first anywhere?"),
        new("check --against main/Sorting-report.csv branch/Sorting-report.csv --margin 10% --summary summary.md", "BenchmarkDotNet's own files, in a CI job"),
        new("check --against main/Sorting-report.csv branch/Sorting-report.csv --allocated", "may nothing allocate more, either?"),
        new("check --against main/Sorting-report.csv branch/Sorting-report.csv --map QuickSort=QuickSort --job DefaultJob",
            "only one job, and a method by its old and its new name"),
        new("check --relative --against results/laptop/20260101-000000-abc1234 results/server/20260103-000000-abc1234",
            "runs of two machines, by their speedups"),
    ];

    protected override int Run(ParseResult parsed, TextWriter output, TextWriter error)
    {
        var (before, after) = (Read(parsed, [parsed.GetValue(against)!]), Read(parsed, inputs.Paths(parsed)));
        var matching = Matching.Of(before, after, names.Of(parsed, before, after), run => views.Filtered(run, parsed));
        var yardstick = parsed.GetValue(relative) ? Yardstick.Speedup : Yardstick.Makespan;
        var runs = judging.WithBaseline(views.Alike([matching.Before, matching.After], parsed), parsed);
        var rule = judging.RuleFor(runs[1], parsed);
        var beside = metrics.Questions(parsed, runs[1].Metrics, rule.Margin).Select(question => MetricChanges.Between(runs[0], runs[1], question));
        var judgesTime = metrics.JudgesTime(parsed);
        if (judgesTime) RequireSameMachine(runs[0], runs[1], yardstick);
        var content = Compare(matching, (runs[0], runs[1]), rule, yardstick, parsed.GetValue(allowMissing)) with
        {
            Metrics = [.. beside],
            JudgesTime = judgesTime,
            Risk = TrustRisk.Of(runs[1].Cases, 2, rule)?.OfAlarms,
        };
        RequireMeasured(content);
        if (parsed.GetValue(summary) is { } file)
            OutputFolder.Writing(file, () => File.AppendAllText(file, Markdown.Render(CheckPage.Of(content))), "--summary FILE");
        json.Print(parsed, output, error, () => CheckJson.Render(content), () => CheckPage.Brief(content), content.Warnings);
        return content.Gate switch
        {
            Gate.Regressed => content.IsSlower ? ExitCode.Regression : ExitCode.Metric,
            Gate.Missing => ExitCode.Missing,
            Gate.Undecided when parsed.GetValue(strict) => ExitCode.Undecided,
            _ => ExitCode.Done,
        };
    }

    private Run Read(ParseResult parsed, string[] paths) => OneRun.Of(inputs.Read(parsed, paths), string.Join(", ", paths));

    private static void RequireSameMachine(Run before, Run after, Yardstick yardstick)
    {
        if (yardstick == Yardstick.Makespan && Comparability.OtherMachine(before, after))
            throw new InputException(
                $"{before.Name} and {after.Name} come from different machines, whose times must not be compared; use --relative, or the verb compare");
    }

    /// <summary>The comparison, or why there cannot be one.</summary>
    private static CheckContent Compare(Matching matching, (Run Before, Run After) views, Rule rule, Yardstick yardstick, bool missingAllowed)
    {
        var (before, after) = views;
        var both = $"{before.Name} and {after.Name}";
        if (yardstick == Yardstick.Speedup && after.Cases.All(each => after.BaselineOf(each.Cell.Suite) is null))
            throw new UsageException($"--relative needs a baseline, and {after.Name} marks none; name one with --baseline NAME");
        var changes = Changes.Between(before, after, rule, yardstick);
        var content = new CheckContent(before.Name, after.Name, rule, yardstick, changes, missingAllowed, matching.Notes,
            [.. before.Warnings, .. after.Warnings, .. Comparability.Warnings(before, after, changes, rule)]);
        const string nothing = "so that nothing was compared";
        if (changes.Common.IsEmpty)
            throw new InputException($"{both} have no case in common, {nothing}; {Mismatch.Between(matching.Before, matching.After)}");
        return content;
    }

    /// <summary>A gate that compared nothing must never pass.</summary>
    private static void RequireMeasured(CheckContent content)
    {
        const string nothing = "so that nothing was compared";
        var both = $"{content.Against} and {content.Run}";
        if (content.JudgesTime && !content.Result.Compared && !content.Result.MissingFails && content.Metrics.All(changes => changes.Compared == 0))
        {
            throw new InputException($"{both} have no case whose scatter is told on both sides, {nothing}; "
                + "compare files that have the column Error (or StdDev, or Min and Max), or the -measurements.csv files of two iterations or more");
        }
        if (content.Metrics.FirstOrDefault(changes => changes.Compared == 0 && changes.Missing.IsEmpty) is not { Question.Name: var name }) return;
        var remedy = name == Metric.Allocated ? "add [MemoryDiagnoser] to the benchmarks" : "compare files in which the same cases have it";
        throw new InputException($"{both} have no case with a value of {name} on both sides, {nothing}; {remedy}");
    }
}
