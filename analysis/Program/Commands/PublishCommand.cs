using System.Collections.Immutable;
using System.CommandLine;
using Analysis.Questions.Publish;
using Analysis.Reading;

namespace Analysis.Commands;

/// <summary><c>publish</c>: runs as a site of static files.</summary>
public sealed class PublishCommand : Verb
{
    private readonly Option<string> to = new("--to")
    {
        Description = "The folder of the site: a new one, or one that was published to.",
        HelpName = "FOLDER",
        Required = true,
    };

    private readonly Inputs inputs;
    private readonly Judging judging;

    public PublishCommand()
        : base("publish", """
            Make a site of runs, for a repository or any host of static files: an index with filters, a page per run,
            pages that compare, a badge with the newest answer, and index.json. The same runs give the same bytes.
            """)
    {
        inputs = new Inputs(Command, 1, "Runs of this suite: run folders, or folders of them.");
        Command.Options.Add(to);
        judging = new Judging(Command);
    }

    public override ImmutableArray<Example> Examples =>
    [
        new("publish results --to site", "all runs there are"),
        new("publish results/laptop --to site", "one machine's"),
    ];

    protected override int Run(ParseResult parsed, TextWriter output, TextWriter error)
    {
        var folder = parsed.GetValue(to)!;
        PublishedFolder.Check(folder);
        var read = inputs.Read(parsed);
        ImmutableArray<Run> runs = [.. read.Where(run => run.Info is not null)];
        if (runs.IsEmpty)
            throw new InputException($"{string.Join(", ", inputs.Paths(parsed))}: no run of this suite in it, and only those say what they ran on; use report");
        var site = new Site(PublishedRun.Of(judging.Judge(runs, parsed)));
        OutputFolder.Writing(folder, () =>
        {
            PublishedFolder.Prepare(folder);
            site.Write(folder);
        }, "--to FOLDER");
        if (read.Length > runs.Length) error.WriteLine($"warning: {Numbers.Counted(read.Length - runs.Length, "input")} without a run.json left out");
        output.WriteLine($"{Numbers.Counted(runs.Length, "run")} published: {Path.Combine(folder, Site.IndexName)}");
        return ExitCode.Done;
    }
}
