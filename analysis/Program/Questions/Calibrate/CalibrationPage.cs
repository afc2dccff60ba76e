using System.Collections.Immutable;
using Analysis.Calibration;
using Analysis.Charts;
using Analysis.Formats;
using Analysis.Page;
using Analysis.Rendering;

namespace Analysis.Questions.Calibrate;

/// <summary>How often the engine's verdicts are wrong, as a page.</summary>
public static class CalibrationPage
{
    /// <summary>The name of the marked part of a page that shows the tables.</summary>
    public const string Part = "calibration";

    public static Document Of(CalibrationResult result) => new("How often these verdicts are wrong",
    [
        new("Targets", [new Paragraph(Sentence.Of(Method(result)), IsLead: true), new TableBlock("Targets", CalibrationTables.Targets(result))]),
        new("By noise",
        [
            new ChartBlock(CalibrationChart.FalseWinners(result, CalibrationTables.FalseWinners(result))),
            new ChartBlock(CalibrationChart.Power(result, CalibrationTables.ByNoise(result))),
        ]),
        new("By number of models", [new TableBlock("By number of models", CalibrationTables.ByModels(result))]),
        new("By number of rounds", [new TableBlock("By number of rounds", CalibrationTables.ByRounds(result))]),
        new("A single launch", [new Paragraph(Sentence.Of(OneLaunch)), new TableBlock("A single launch", CalibrationTables.OneLaunches(result))]),
    ]);

    /// <summary>
    /// Writes <c>index.html</c>, <c>calibration.md</c>, <c>calibration.csv</c> and the charts into <paramref name="directory"/>, which is created.
    /// </summary>
    /// <param name="pictures">The PNG files; light ones of what is open on the page when <c>null</c>.</param>
    /// <exception cref="IOException">The folder or a file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file may not be written.</exception>
    public static WrittenPage Write(CalibrationResult result, string directory, Pictures? pictures = null) =>
        PageFolder.Write(Of(result), directory, "calibration.md", pictures ?? new Pictures(Theme.Light), ("calibration.csv", CalibrationCsv.Of(result)));

    /// <summary>In short.</summary>
    public static ImmutableArray<Block> Brief(CalibrationResult result) =>
    [
        new TableBlock("Targets", CalibrationTables.Targets(result)),
        new TableBlock("By noise", CalibrationTables.ByNoise(result)),
    ];

    /// <summary>What <c>docs/verdicts.md</c> shows, as Markdown for inside that page: the tables that matter most, each under its lead-in.</summary>
    public static string ForDocs(CalibrationResult result)
    {
        (string LeadIn, ChartTable Table)[] parts =
        [
            (Method(result), CalibrationTables.Targets(result)),
            ($"By noise, {StandardPlan.Models} models (false winners: the worst of 2 to 8 models).", CalibrationTables.ByNoise(result)),
            ($"By a fixed number of rounds, {StandardPlan.Models} models, noise of {Percent.Text(StandardPlan.Level, 0)}.", CalibrationTables.ByRounds(result)),
            (OneLaunch, CalibrationTables.OneLaunches(result)),
        ];
        return string.Concat(parts.Select(part => $"{MarkdownText.Escape(part.LeadIn)}\n\n{Markdown.Table(part.Table)}\n"));
    }

    private const string OneLaunch =
        "By a single launch, 2 models, 15 iterations that vary by 1%: as it is judged, and with --trust launch. Called different are equal models; "
        + "a false alarm is a gate that calls equal code slower by more than 5%.";

    private static string Method(CalibrationResult result) =>
        $"Simulated by analysis calibrate --replicates {result.Replicates} --seed {result.Seed}{(result.IsResampled ? " --noise RUN" : "")}: "
        + $"{result.Rows.Length} settings of {Numbers.Text(result.Replicates)} cells each, looks after {string.Join(", ", StandardPlan.Looks)} rounds unless "
        + "stated, "
        + $"a launch varies by {Percent.Text(StandardPlan.Level, 0)} unless stated; in brackets exact 95% intervals.";
}
