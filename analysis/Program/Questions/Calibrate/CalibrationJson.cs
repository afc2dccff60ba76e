using Analysis.Calibration;
using Analysis.Formats;
using Analysis.Statistics;

namespace Analysis.Questions.Calibrate;

/// <summary>What <c>calibrate --json</c> prints.</summary>
public static class CalibrationJson
{
    public static string Render(CalibrationResult result, IEnumerable<string> files) => Json.Of(new
    {
        result.Replicates,
        result.Seed,
        Files = files,
        Targets = Target.In(result).Select(target => new
        {
            target.What,
            target.Limit,
            target.IsFloor,
            Reached = Of(target.Reached),
            Worst = Of(target.Worst.Setting),
            target.IsMet,
        }),
        Rows = result.Rows.Select(Of),
    });

    private static object Of(CalibrationRow row) => new
    {
        Setting = Of(row.Setting),
        FalseWinners = Of(row.FalseWinners),
        WrongDirections = Of(row.WrongDirections),
        FalseDifferences = Of(row.FalseDifferences),
        FalseTies = Of(row.FalseTies),
        Power = Of(row.Power),
        Ties = Of(row.Ties),
        Undecided = Of(row.Undecided),
        FalseAlarms = Of(row.FalseAlarms),
        Coverage = Of(row.Coverage),
        row.Nominal,
        row.MeanRounds,
    };

    private static object Of(Setting setting) => new { setting.Noise, setting.Level, setting.Models, setting.Planted, setting.Looks, Launch = setting.Launch };

    private static object? Of(Share share)
    {
        if (share.Of == 0) return null;
        var (low, high) = share.Bounds();
        return new { share.Rate, low, high, share.Count, share.Of };
    }
}
