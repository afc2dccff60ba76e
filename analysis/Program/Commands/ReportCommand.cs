using System.Collections.Immutable;
using System.CommandLine;
using Analysis.Calibration;
using Analysis.Formats;
using Analysis.Page;
using Analysis.Questions.Overview;
using Analysis.Questions.Report;
using Analysis.Questions.Timelines;
using Analysis.Verdicts;
using Analysis.Verdicts.Runtimes;

namespace Analysis.Commands;

/// <summary><c>report</c>: which model wins where, by how much, and how sure that is.</summary>
public sealed class ReportCommand : Verb
{
    private readonly Option<bool> all = new("--all") { Description = "Of many classes too, print everything, not just an overview that fits a screen." };
    private readonly Inputs inputs;
    private readonly Judging judging;
    private readonly ViewOptions views;
    private readonly OutputFolder folder;
    private readonly JsonOption json;

    public ReportCommand()
        : base("report", "Write a report: which model wins where, by how much, and how sure that is. "
            + "As index.html, report.md, verdicts.csv and charts, and in short on the console.")
    {
        inputs = new Inputs(Command, 1, "Run folders, BenchmarkDotNet CSV files, folders of them, or patterns such as 'out/*-report.csv'.")
        {
            Metrics = new MetricOptions(Command, isGate: false),
        };
        views = new ViewOptions(Command);
        folder = new OutputFolder(Command, "'report' inside a single run's folder, or here for other files,");
        judging = new Judging(Command);
        Command.Options.Add(all);
        json = new JsonOption(Command);
    }

    public override ImmutableArray<Example> Examples =>
    [
        new("report results/laptop/20260101-000000-abc1234", "a run of this suite; the report goes into its folder"),
        new("report BenchmarkDotNet.Artifacts/results --output report", "all CSV files of your own BenchmarkDotNet project"),
        new("report main/Sorting-report.csv --baseline QuickSort --margin 10%", "one file, another baseline, only differences of 10% matter"),
        new("report main/Sorting-report.csv --metric Gen0", "with another column beside time and what is allocated"),
        new("report main/Sorting-report.csv --compete Count --filter 'Bubble*'", "the values of a parameter against each other, of some methods"),
        new("report results/laptop/20260101-000000-abc1234 --json", "the same facts for a program"),
    ];

    protected override int Run(ParseResult parsed, TextWriter output, TextWriter error)
    {
        Rehearsal.Begin();
        var paths = inputs.Paths(parsed);
        var read = inputs.Read(parsed);
        var runs = views.Views(read, parsed);
        var directory = folder.Prepare(parsed, Usual(paths));
        var worths = judging.Judge(runs, parsed).Select(run => (Run: run, Worth: OwnCalibration.Of(run))).ToArray();
        ImmutableArray<JudgedRun> judged = [.. worths.Select(each => each.Run with { Worth = Worth(each.Run, each.Worth) })];
        var worth = WorthSection.Of(worths.Select(each => (each.Run.Run.Name, each.Worth)));
        var (traces, unreadable) = ShownTrace.In(paths);
        var content = new ReportContent(judged)
        {
            Runtimes = [.. read.Select(run => views.Filtered(run, parsed))
                .Select(run => RuntimeComparison.Of(run, judging.RuleFor(run, parsed))).OfType<RuntimeComparison>()],
            Sections =
            [
                .. judged.Select(BesideSection.Of).OfType<Section>(),
                .. paths.Select(ClaimsFile.In).OfType<ClaimsFile>().Select(ClaimsSection.Of),
                .. traces.Select(trace => TimelineSection.Of(trace, isPart: true)),
                .. judged.Select(DisturbedSection.Of).Concat(judged.Select(TwinSection.Of)).Append(worth).OfType<Section>(),
            ],
        };
        var written = new WrittenPage([], []);
        var isOverview = OverviewPage.Suits(content);
        var pictures = folder.Pictures(parsed);
        OutputFolder.Writing(
            directory, () => written = isOverview ? OverviewPage.Write(content, directory, pictures) : ReportPage.Write(content, directory, pictures));
        json.Print(
            parsed, output, error, () => ReportJson.Render(content, written.Files),
            () => isOverview && !parsed.GetValue(all) ? OverviewPage.Brief(content) : ReportPage.Brief(content),
            [.. judged.SelectMany(RunWarnings.Of), .. unreadable, .. written.Warnings], $"Report: {written.Files[0]}");
        return ExitCode.Done;
    }

    /// <summary>What the verdicts are worth: by the run's own rounds, and where a launch is trusted what that risks.</summary>
    private static string? Worth(JudgedRun judged, OwnCalibration? own)
    {
        var sentences = new[] { own?.Sentence(), TrustRisk.Of(judged)?.OfDifferences }.OfType<string>().ToArray();
        return sentences.Length == 0 ? null : string.Join(' ', sentences);
    }

    /// <summary>Inside the folder of this suite's only run; for anybody else's files here, since their folder is theirs.</summary>
    private static string Usual(string[] paths) =>
        paths is [var only] && File.Exists(Path.Combine(only, "run.json")) ? Path.Combine(only, "report") : "report";
}
