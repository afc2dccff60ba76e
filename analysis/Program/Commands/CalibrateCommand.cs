using System.Collections.Immutable;
using System.CommandLine;
using Analysis.Calibration;
using Analysis.Calibration.Noises;
using Analysis.Formats;
using Analysis.Questions.Calibrate;
using Analysis.Reading;
using Analysis.Verdicts;

namespace Analysis.Commands;

/// <summary><c>calibrate</c>: how often are these verdicts wrong? Simulates cells whose truth is known and judges them.</summary>
public sealed class CalibrateCommand : Verb
{
    private readonly Option<int> replicates = new("--replicates")
    {
        Description = "Simulated cells per setting.",
        HelpName = "N",
        DefaultValueFactory = _ => 10_000,
    };

    private readonly Option<int> seed = new("--seed")
    {
        Description = "What the simulation starts from; the same seed gives the same figures.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<string?> noise = new("--noise")
    {
        Description = "Also resample the rounds of this run: a run folder, or BenchmarkDotNet CSV files.",
        HelpName = "RUN",
    };

    private readonly Option<string?> docs = new("--docs")
    {
        Description = "Bring the tables in this Markdown page up to date, between its calibration comments.",
        HelpName = "FILE",
    };

    private readonly OutputFolder folder;
    private readonly JsonOption json;

    public CalibrateCommand()
        : base("calibrate",
            "Measure how often the verdicts are wrong, on simulated cells whose truth is known. As index.html, calibration.md, calibration.csv and charts, and "
                + "in short on the console.")
    {
        replicates.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var count) || count < 1))
                result.AddError($"--replicates '{token.Value}' is not a number from 1 on");
        });
        Command.Options.Add(replicates);
        Command.Options.Add(seed);
        Command.Options.Add(noise);
        Command.Options.Add(docs);
        folder = new OutputFolder(Command, "'calibration' here");
        json = new JsonOption(Command);
    }

    public override ImmutableArray<Example> Examples =>
    [
        new("calibrate --replicates 100 --output calibration", "a quick look"),
        new("calibrate --replicates 100 --noise results/laptop/20260101-000000-abc1234", "with the noise of a run of yours as well"),
    ];

    protected override int Run(ParseResult parsed, TextWriter output, TextWriter error)
    {
        var directory = folder.Prepare(parsed, "calibration");
        var noises = Noises(parsed);
        var result = new CalibrationResult(parsed.GetValue(replicates), parsed.GetValue(seed),
            Calibrator.Run(StandardPlan.All(noises), noises, parsed.GetValue(replicates), parsed.GetValue(seed)));
        var written = new WrittenPage([], []);
        OutputFolder.Writing(directory, () => written = CalibrationPage.Write(result, directory, folder.Pictures(parsed)));
        if (parsed.GetValue(docs) is { } page) UpdateDocs(page, result);
        json.Print(
            parsed, output, error, () =>
                CalibrationJson.Render(result, written.Files), () => CalibrationPage.Brief(result), written.Warnings, $"Calibration: {written.Files[0]}");
        return ExitCode.Done;
    }

    private ImmutableArray<INoise> Noises(ParseResult parsed)
    {
        if (parsed.GetValue(noise) is not { } path) return NoiseList.All;
        var run = OneRun.Of(RunReader.Read([path], new ReadOptions()), path);
        var residuals = Residuals.Of(VerdictEngine.Judge(run, Rule.For(run)));
        if (residuals.Cells.IsEmpty)
            throw new InputException(
                $"{path}: no cell has {Residuals.FewestRounds} rounds of two models, so that its noise is unknown; give a run with more rounds");
        return [.. NoiseList.All, new ResampledNoise(residuals)];
    }

    private static void UpdateDocs(string page, CalibrationResult result) => OutputFolder.Writing(page, () =>
    {
        var updated = MarkedPart.Replace(File.ReadAllText(page), CalibrationPage.Part, CalibrationPage.ForDocs(result))
            ?? throw new UsageException(
                $"{page} has no part to bring up to date; add the lines '{MarkedPart.Begin(CalibrationPage.Part)}' and "
                    + $"'{MarkedPart.End(CalibrationPage.Part)}'");
        File.WriteAllText(page, updated);
    }, "--docs FILE");
}
