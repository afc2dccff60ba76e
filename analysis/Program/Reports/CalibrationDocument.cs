using System.Collections.Immutable;
using Analysis.Calibration;
using Analysis.Charts;

namespace Analysis.Reports;

/// <summary>How often the engine's verdicts are wrong, as a page.</summary>
public static class CalibrationDocument
{
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
    ]);

    /// <summary>What <c>docs/verdicts.md</c> shows: the tables that matter most, each under its lead-in.</summary>
    public static ImmutableArray<(string LeadIn, ChartTable Table)> ForDocs(CalibrationResult result) =>
    [
        (Method(result), CalibrationTables.Targets(result)),
        ($"By noise, {StandardPlan.Models} models (false winners: the worst of 2 to 8 models).", CalibrationTables.ByNoise(result)),
        ($"By a fixed number of rounds, {StandardPlan.Models} models, noise of {Percent.Text(StandardPlan.Level, 0)}.", CalibrationTables.ByRounds(result)),
    ];

    private static string Method(CalibrationResult result) =>
        $"Simulated by analysis calibrate --replicates {result.Replicates} --seed {result.Seed}{(result.IsResampled ? " --noise RUN" : "")}: {result.Rows.Length} settings of {Numbers.Text(result.Replicates)} cells each, looks after "
        + $"{string.Join(", ", StandardPlan.Looks)} rounds unless stated, a launch varies by {Percent.Text(StandardPlan.Level, 0)} unless stated; in brackets exact 95% intervals.";
}
