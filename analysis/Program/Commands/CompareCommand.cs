using System.Collections.Immutable;
using System.CommandLine;
using Analysis.Formats;
using Analysis.Questions.Compare;
using Analysis.Reading;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Commands;

/// <summary><c>compare</c>: runs of different machines, or of different times, side by side.</summary>
public sealed class CompareCommand : Verb
{
    private readonly Option<bool> absolute = new("--absolute") { Description = "Show the times of different machines too; they compare the machines, not the models." };
    private readonly Inputs inputs;
    private readonly Judging judging;
    private readonly OutputFolder folder;
    private readonly JsonOption json;

    public CompareCommand()
        : base("compare", """
            Put runs side by side: what differs in their environments, who wins where, and where they disagree.
            Speedups are compared, each over its own run's baseline; times only between runs of the same machine.
            """)
    {
        inputs = new Inputs(Command, 1, "Two runs or more: run folders, folders of them, or BenchmarkDotNet CSV files (each path then is a run).");
        folder = new OutputFolder(Command, "'comparison' here");
        judging = new Judging(Command);
        Command.Options.Add(absolute);
        json = new JsonOption(Command);
    }

    public override ImmutableArray<Example> Examples =>
    [
        new("compare results/laptop/20260101-000000-abc1234 results/server/20260103-000000-abc1234", "two machines"),
        new("compare results --output comparison", "all runs there are"),
        new("compare main/Sorting-report.csv branch/Sorting-report.csv --absolute", "anybody's files, with their times"),
    ];

    protected override int Run(ParseResult parsed, TextWriter output, TextWriter error)
    {
        var content = new CompareContent(Comparison(parsed), parsed.GetValue(absolute));
        var directory = folder.Prepare(parsed, "comparison");
        var written = new WrittenPage([], []);
        OutputFolder.Writing(directory, () => written = ComparePage.Write(content, directory, folder.Pictures(parsed)));
        json.Print(
            parsed, output, error, () => CompareJson.Render(content, written.Files), () => ComparePage.Brief(content), [.. content.Warnings, .. written.Warnings], $"Comparison: {written.Files[0]}");
        return ExitCode.Done;
    }

    private RunComparison Comparison(ParseResult parsed)
    {
        var runs = inputs.Paths(parsed).SelectMany(path => Runs(path, parsed)).ToArray();
        if (runs.Length < 2)
            throw new UsageException($"there is one run in '{string.Join(", ", inputs.Paths(parsed))}', and a comparison needs two; name another");
        var comparison = RunComparison.Of(judging.Judge(runs, parsed));
        if (!comparison.Common.Any())
        {
            throw new InputException(
                $"{string.Join(", ", runs.Take(5).Select(run => run.Name))} have no cell in common, so that there is nothing to compare; "
                + "check that they hold the same suites and parameters");
        }
        return comparison;
    }

    /// <summary>This suite's runs each for itself; other files of one path are one run.</summary>
    private ImmutableArray<Run> Runs(string path, ParseResult parsed)
    {
        var read = inputs.Read(parsed, [path]);
        return read.All(run => run.Info is null) ? [OneRun.Of(read, path)] : read;
    }
}
