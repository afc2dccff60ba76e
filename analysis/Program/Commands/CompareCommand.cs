using System.Collections.Immutable;
using System.CommandLine;
using Analysis.Formats;
using Analysis.Questions.Compare;
using Analysis.Reading;
using Analysis.Reading.Views;
using Analysis.Verdicts.Runtimes;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Commands;

/// <summary><c>compare</c>: runs of different machines, or of different times, side by side.</summary>
public sealed class CompareCommand : Verb
{
    private readonly Option<bool> absolute = new("--absolute")
    {
        Description = "Show the times of different machines too; they compare the machines, not the models.",
    };

    private readonly Inputs inputs;
    private readonly Judging judging;
    private readonly OutputFolder folder;
    private readonly NameOptions names;
    private readonly ViewOptions views;
    private readonly FleetOption fleet;
    private readonly JsonOption json;

    public CompareCommand()
        : base("compare", """
            Put runs side by side: what differs in their environments, who wins where, and where they disagree.
            Speedups are compared, each over its own run's baseline; times only between runs of the same machine, or of files that do not name any.
            """)
    {
        inputs = new Inputs(Command, 1, "Two runs or more: run folders, folders of them, or BenchmarkDotNet CSV files (each path then is a run).")
        {
            Metrics = new MetricOptions(Command, isGate: false),
        };
        folder = new OutputFolder(Command, "'comparison' here");
        judging = new Judging(Command);
        names = new NameOptions(Command);
        views = new ViewOptions(Command);
        Command.Options.Add(absolute);
        fleet = new FleetOption(Command);
        json = new JsonOption(Command);
    }

    public override ImmutableArray<Example> Examples =>
    [
        new("compare results/laptop/20260101-000000-abc1234 results/server/20260103-000000-abc1234", "two machines"),
        new("compare results --output comparison", "all runs there are"),
        new("compare results/laptop/20251205-000000-abc1234", "the runtimes of one run, measured with --runtime"),
        new("compare main/Sorting-report.csv branch/Sorting-report.csv --absolute", "anybody's files, with their times"),
    ];

    protected override int Run(ParseResult parsed, TextWriter output, TextWriter error)
    {
        var lost = fleet.Lost(parsed);
        var content = Content([.. inputs.Paths(parsed).SelectMany(path => Runs(path, parsed))], parsed) with { Lost = lost };
        var directory = folder.Prepare(parsed, "comparison");
        var written = new WrittenPage([], []);
        OutputFolder.Writing(directory, () => written = ComparePage.Write(content, directory, folder.Pictures(parsed)));
        json.Print(
            parsed, output, error, () => CompareJson.Render(content, written.Files), () => ComparePage.Brief(content),
            [.. content.Warnings, .. written.Warnings], $"Comparison: {written.Files[0]}");
        return ExitCode.Done;
    }

    private CompareContent Content(ImmutableArray<Run> read, ParseResult parsed)
    {
        if (read is [var only] && RuntimeComparison.Of(views.Filtered(only, parsed), judging.RuleFor(only, parsed)) is { } runtimes)
        {
            // What each took is compared round by round, not as two runs are.
            var apart = Comparison(RuntimeViews.Apart(views.Filtered(only, parsed)), parsed) with { SameMachine = [] };
            return new CompareContent(apart, parsed.GetValue(absolute)) { Runtimes = runtimes };
        }
        var (runs, notes) = Matched(read, parsed);
        return new CompareContent(Comparison(runs, parsed), parsed.GetValue(absolute)) { Matched = notes };
    }

    private RunComparison Comparison(ImmutableArray<Run> runs, ParseResult parsed)
    {
        var comparison = RunComparison.Of(judging.Judge(views.Alike(runs, parsed), parsed));
        if (comparison.Common.Any()) return comparison;
        throw new InputException(
            $"{string.Join(", ", runs.Take(5).Select(run => run.Name))} have no cell in common, so that there is nothing to compare; "
            + Mismatch.Between(runs[0], runs[^1]));
    }

    /// <summary>The runs by the names of the last one, and how they were matched.</summary>
    private (ImmutableArray<Run> Runs, ImmutableArray<string> Notes) Matched(ImmutableArray<Run> runs, ParseResult parsed)
    {
        if (runs.Length < 2)
            throw new UsageException($"there is one run in '{string.Join(", ", inputs.Paths(parsed))}', and a comparison needs two, "
                + "or one that measured several runtimes; name another");
        var last = runs[^1];
        var (matched, notes) = (new List<Run>(), new List<string>());
        foreach (var run in runs[..^1])
        {
            var matching = Matching.Of(run, last, names.Of(parsed, run, last), each => views.Filtered(each, parsed));
            notes.AddRange(matching.Notes.Select(note => runs.Length == 2 ? note : $"{run.Name} and {last.Name}: {note}"));
            matched.Add(matching.Before);
            last = matching.After;
        }
        return ([.. matched, last], [.. notes]);
    }

    /// <summary>This suite's runs each for itself; other files of one path are one run.</summary>
    private ImmutableArray<Run> Runs(string path, ParseResult parsed)
    {
        var read = inputs.Read(parsed, [path]);
        return read.All(run => run.Info is null) ? [OneRun.Of(read, path)] : read;
    }
}
