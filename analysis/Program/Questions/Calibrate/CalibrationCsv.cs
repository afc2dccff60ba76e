using Analysis.Calibration;
using Analysis.Formats;
using Analysis.Statistics;

namespace Analysis.Questions.Calibrate;

/// <summary>
/// <c>calibration.csv</c>: a row per setting. Rates are shares from 0 to 1, each with its count and its exact 95% interval; the headings are keys that never
/// change.
/// </summary>
public static class CalibrationCsv
{
    private static readonly string[] settings = ["Noise", "NoiseLevel", "Models", "Planted", "Looks", "Seed", "Replicates"];

    private static readonly (string Heading, Func<CalibrationRow, Share> Share)[] shares =
    [
        ("FalseWinner", row => row.FalseWinners),
        ("WrongDirection", row => row.WrongDirections),
        ("FalseDifference", row => row.FalseDifferences),
        ("FalseTie", row => row.FalseTies),
        ("Power", row => row.Power),
        ("Tie", row => row.Ties),
        ("Undecided", row => row.Undecided),
        ("Coverage", row => row.Coverage),
    ];

    /// <summary>The whole file.</summary>
    public static string Of(CalibrationResult result) => Csv.Render(
        [
            .. settings, .. shares.SelectMany(each => Headings(each.Heading)), "NominalCoverage", "MeanRounds",
            "Iterations", "IterationNoise", "IsSummary", "Trust", .. Headings("FalseAlarm"),
        ],
        result.Rows.Select(row => RowOf(row, result)));

    private static IEnumerable<object?> RowOf(CalibrationRow row, CalibrationResult result) =>
    [
        row.Setting.Noise, row.Setting.Level, row.Setting.Models, row.Setting.Planted, string.Join(' ', row.Setting.Looks), result.Seed, result.Replicates,
        .. shares.SelectMany(each => Fields(each.Share(row))), row.Nominal, row.MeanRounds,
        row.Setting.Launch?.Iterations, row.Setting.Launch?.Spread, row.Setting.Launch?.IsSummary.ToString(), row.Setting.Launch?.Trust,
        .. Fields(row.FalseAlarms),
    ];

    private static IEnumerable<string> Headings(string name) => [name + "Rate", name + "Low", name + "High", name + "Count", name + "Of"];

    private static IEnumerable<object?> Fields(Share share)
    {
        if (share.Of == 0) return [share.Rate, null, null, share.Count, share.Of];
        var (low, high) = share.Bounds();
        return [share.Rate, low, high, share.Count, share.Of];
    }
}
