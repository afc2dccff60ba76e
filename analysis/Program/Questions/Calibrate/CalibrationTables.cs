using System.Collections.Immutable;
using System.Globalization;
using Analysis.Calibration;
using Analysis.Charts;
using Analysis.Statistics;
using Analysis.Verdicts;

namespace Analysis.Questions.Calibrate;

/// <summary>The tables of a calibration.</summary>
public static class CalibrationTables
{
    private static readonly double[] shownPlanted = [0.05, 0.10, 0.20, 0.50];

    /// <summary>What the rule must reach and where it came closest to failing.</summary>
    public static ChartTable Targets(CalibrationResult result) => new(
        [new("Target"), new("Limit", true), new("Worst", true), new("Where"), new("Met")],
        [
            .. Target.In(result).Select(target => ImmutableArray.Create(
                target.What, (target.IsFloor ? "≥ " : "≤ ") + Percent.Text(target.Limit, 1), Percent.WithBounds(target.Reached), Where(target.Worst.Setting),
                target.IsMet ? "yes" : "no")),
        ]);

    /// <summary>A row per noise, for cells of as many models as this suite has.</summary>
    public static ChartTable ByNoise(CalibrationResult result) => new(
        [
            new("Noise"), new("False winners", true), new("Wrong direction", true), new("False differences", true), new("Coverage", true),
            new("5% found", true), new("10% found", true), new("20% found", true), new("50% found", true), new("Rounds for 50%", true),
        ],
        [.. result.Standard.Where(row => row.IsUsual).GroupBy(row => row.Setting.Noise).Select(ByNoise)]);

    /// <summary>A row per noise, a column per number of models.</summary>
    public static ChartTable FalseWinners(CalibrationResult result)
    {
        var rows = result.Standard.Where(row => row.IsUsual && row.Setting.Planted == 0).ToArray();
        var models = rows.Select(row => row.Setting.Models).Distinct().Order().ToArray();
        return new(
            [new("Noise"), .. models.Select(count => new Column($"{Text(count)} models", true))],
            [
                .. rows.GroupBy(row => row.Setting.Noise).Select(noise => ImmutableArray.CreateRange(
                    models.Select(count => Percent.Text(noise.FirstOrDefault(row => row.Setting.Models == count)?.FalseWinners.Rate)).Prepend(noise.Key))),
            ]);
    }

    /// <summary>A row per number of models: the worst of all noises, and what is promised in log-normal noise.</summary>
    public static ChartTable ByModels(CalibrationResult result) => new(
        [
            new("Models", true), new("False winners, worst noise", true), new("Wrong direction, worst noise", true),
            new("10% found at 3% noise", true), new("5% found at 1.5% noise", true),
        ],
        [
            .. result.Standard.GroupBy(row => row.Setting.Models).OrderBy(group => group.Key).Select(group => ImmutableArray.Create(
                Text(group.Key), Percent.Text(group.Where(row => row.Setting.Planted == 0).Max(row => row.FalseWinners.Rate)),
                Percent.Text(group.Max(row => row.WrongDirections.Rate)),
                Percent.Text(Promised(group, 0.03, 0.10)?.Power.Rate, 1), Percent.Text(Promised(group, 0.015, 0.05)?.Power.Rate, 1))),
        ]);

    /// <summary>A row per number of rounds of a run that does not stop early.</summary>
    public static ChartTable ByRounds(CalibrationResult result) => new(
        [new("Rounds", true), new("False winners", true), new("… with a bimodal model", true), new("5% found", true), new("10% found", true),
            new("50% found", true)],
        [.. result.FixedRounds.GroupBy(row => row.Setting.Looks[0]).Select(ByRounds)]);

    /// <summary>A row for how launches vary and what is known of one: what judging it gives, with trust in it and without.</summary>
    public static ChartTable OneLaunches(CalibrationResult result) => new(
        [
            new("Launches of the same code"), new("Known"),
            new("Called different", true), new("… with trust", true), new("False alarms", true), new("… with trust", true),
            .. StandardPlan.OneLaunchPlanted.Where(planted => planted > 0).SelectMany(planted => Found(Percent.Text(planted, 0))),
        ],
        [
            .. result.OneLaunches.GroupBy(row => (row.Setting.Noise, row.Setting.Level, row.Setting.Launch!.IsSummary))
                .Select(group => ImmutableArray.CreateRange<string>(
            [
                group.Key switch
                {
                    { Level: 0 } => "alike",
                    { Noise: StandardPlan.PowerNoise, Level: var level } => $"vary by {Percent.Text(level, 0)}",
                    _ => group.Key.Noise,
                },
                group.Key.IsSummary ? "a report" : "iterations",
                .. Both(group, 0, row => row.FalseDifferences), .. Both(group, 0, row => row.FalseAlarms),
                .. StandardPlan.OneLaunchPlanted.Where(planted => planted > 0).SelectMany(planted => Both(group, planted, row => row.Power)),
            ])),
        ]);

    private static IEnumerable<Column> Found(string planted) => [new($"{planted} found", true), new("… with trust", true)];

    private static IEnumerable<string> Both(IEnumerable<CalibrationRow> rows, double planted, Func<CalibrationRow, Share> share) =>
        new[] { Trust.Rounds, Trust.Launch }
            .Select(trust => rows.FirstOrDefault(row => row.Setting.Planted == planted && row.Setting.Launch!.Trust == trust))
            .Select(row => row is null ? "" : Percent.Text(share(row).Rate, 1));

    private static ImmutableArray<string> ByNoise(IGrouping<string, CalibrationRow> noise)
    {
        var suite = noise.Where(row => row.Setting.Models == StandardPlan.Models).ToArray();
        return
        [
            noise.Key,
            Percent.Text(noise.Where(row => row.Setting.Planted == 0).Max(row => row.FalseWinners.Rate)),
            Percent.Text(suite.Max(row => row.WrongDirections.Rate), 3),
            Percent.Text(suite.Max(row => row.FalseDifferences.Rate)),
            Percent.Text(suite.Min(row => row.Coverage.Rate)),
            .. shownPlanted.Select(planted => Percent.Text(suite.FirstOrDefault(row => row.Setting.Planted == planted)?.Power.Rate, 1)),
            suite.FirstOrDefault(row => row.Setting.Planted == 0.50)?.MeanRounds.ToString("F1", CultureInfo.InvariantCulture) ?? "",
        ];
    }

    private static ImmutableArray<string> ByRounds(IGrouping<int, CalibrationRow> rounds)
    {
        var usual = rounds.Where(row => row.Setting.Noise == StandardPlan.PowerNoise).ToArray();
        return
        [
            Text(rounds.Key),
            Percent.Text(usual.FirstOrDefault(row => row.Setting.Planted == 0)?.FalseWinners.Rate),
            Percent.Text(rounds.FirstOrDefault(row => row.Setting.Noise != StandardPlan.PowerNoise && row.Setting.Planted == 0)?.FalseWinners.Rate),
            .. usual.Where(row => row.Setting.Planted > 0).Select(row => Percent.Text(row.Power.Rate, 1)),
        ];
    }

    private static CalibrationRow? Promised(IEnumerable<CalibrationRow> rows, double level, double planted) =>
        rows.FirstOrDefault(row => row.Setting.Noise == StandardPlan.PowerNoise && row.Setting.Level == level && row.Setting.Planted == planted);

    private static string Where(Setting setting) =>
        $"{setting.Noise} {Percent.Text(setting.Level, 1)}, {setting.Models} models, "
            + $"{(setting.Planted > 0 ? Percent.Text(setting.Planted, 0) + " planted" : "nothing planted")}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
