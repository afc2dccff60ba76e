using System.Collections.Immutable;
using System.CommandLine;
using Analysis.Formats;
using Analysis.Histories;
using Analysis.Questions.Trend;
using Analysis.Verdicts;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Commands;

/// <summary><c>trend</c>: what changed over many runs or versions, and when?</summary>
public sealed class TrendCommand : Verb
{
    /// <summary>Two are what <c>check</c> and <c>compare</c> are for.</summary>
    private const int FewestVersions = 3;

    private const double UsualLevel = 0.01;

    private readonly Option<string?> gitFile = new("--git")
    {
        Description = "Instead of paths: a file in a git repository, of which every commit that changed it is a version.",
        HelpName = "FILE",
    };

    private readonly Option<double> margin = ShareOption.Of("--margin", "The smallest difference that matters to you, such as 5% or 0.05.", new Rule().Margin);
    private readonly Option<double> level = ShareOption.Of("--false-alarms",
        "The chance that any case gets a change where nothing changes. Few versions need more of it.", UsualLevel);
    private readonly Option<int?> newest = new("--newest")
    {
        Description = "Exit with 1 only for changes within the newest N versions; otherwise for every case whose newest change is a regression.",
        HelpName = "N",
    };

    private readonly Inputs inputs;
    private readonly RelativeOptions relative;
    private readonly OutputFolder folder;
    private readonly JsonOption json;
    private readonly Git git;

    public TrendCommand()
        : this(GitProcess.Run)
    {
    }

    /// <param name="git">Calls git.</param>
    public TrendCommand(Git git)
        : base("trend", """
            Say what changed over three and more runs or versions, when, by how much, and how sure that is.
            As index.html, trend.md, trend.csv and charts, and in short on the console.
            Exit codes: 0 no case's newest change is a regression, 1 one is: slower by more than the margin, 2 usage, 3 unreadable input.
            """)
    {
        this.git = git;
        inputs = new Inputs(
            Command, 0, "A folder of this suite's runs, CSV files with dates in their names, folders of them, or files in order, oldest first.");
        Command.Options.Add(gitFile);
        Command.Options.Add(margin);
        Command.Options.Add(newest);
        Command.Options.Add(level);
        relative = new RelativeOptions(Command);
        newest.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var count) || count < 1))
                result.AddError($"--newest '{token.Value}' is not a number from 1 on");
        });
        folder = new OutputFolder(Command, "'trend' here");
        json = new JsonOption(Command);
    }

    public override ImmutableArray<Example> Examples =>
    [
        new("trend history", "files with dates in their names, or folders of them"),
        new("trend history --newest 3 --margin 10% --output trend", "as a gate: is anything slower by more than 10% since one of the newest three versions?"),
        new("trend history/Sorting-2026-01-01-report.csv history/Sorting-2026-01-02-report.csv history/Sorting-2026-01-03-report.csv --json",
            "files one by one, for a program"),
        new("trend history --relative --baseline Method1", "on a machine whose speed changes: each method over another one of the same version"),
    ];

    protected override int Run(ParseResult parsed, TextWriter output, TextWriter error)
    {
        var history = relative.Of(Read(parsed), parsed);
        if (history.Versions.Length < FewestVersions)
        {
            var labels = string.Join(", ", history.Versions.Select(version => version.Label));
            throw new UsageException(
                $"there {(history.Versions.Length == 1 ? "is 1 version" : $"are {history.Versions.Length} versions")} ({labels}), "
                + $"and a trend needs {FewestVersions}; name more, or compare two with the verbs check and compare");
        }
        var judged = JudgedHistory.Of(history, new Rule { Margin = parsed.GetValue(margin) }, parsed.GetValue(level), relative.Yardstick(parsed));
        if (judged.Cases.IsEmpty && judged.Yardstick == Yardstick.Speedup)
            throw new InputException($"{history.Versions[^1].Label}: no case has the baseline in its cell, so that nothing was compared; "
                + "name another one with --baseline NAME");
        if (judged.Cases.All(each => each.Times.Count(time => time is not null) < 2))
            throw new InputException($"{history.Versions[0].Label} and the other versions have no case in common; "
                + "check that they hold the same classes, parameters and methods");
        var content = new TrendContent(judged, parsed.GetValue(newest));
        var directory = folder.Prepare(parsed, "trend");
        var written = new WrittenPage([], []);
        OutputFolder.Writing(directory, () => written = TrendPage.Write(content, directory, folder.Pictures(parsed)));
        json.Print(
            parsed, output, error, () => TrendJson.Render(content, written.Files), () => TrendPage.Brief(content),
                [.. judged.Warnings, .. written.Warnings], $"Trend: {written.Files[0]}");
        return content.Regressions.IsEmpty ? ExitCode.Done : ExitCode.Regression;
    }

    private History Read(ParseResult parsed)
    {
        var paths = inputs.Paths(parsed);
        var file = parsed.GetValue(gitFile);
        if (paths.Length > 0 == file is not null)
            throw new UsageException(paths.Length > 0 ? "give paths or --git FILE, not both" : "name runs or versions, or --git FILE");
        if (file is null) return HistoryReader.Read(paths, inputs.Options(parsed));
        var scratch = Directory.CreateTempSubdirectory("bench-trend-");
        try
        {
            return GitHistory.Read(file, git, scratch.FullName, inputs.Options(parsed));
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }
}
