using Analysis.Calibration;
using Analysis.Statistics;

namespace Analysis.Reports;

/// <summary><c>calibration.csv</c>: a row per setting. Rates are shares from 0 to 1, each with its count and its exact 95% interval; the headings are keys that never change.</summary>
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

    /// <summary>Writes the heading and the rows.</summary>
    /// <param name="output">Gets line feeds only, on every system.</param>
    public static void Write(TextWriter output, CalibrationResult result)
    {
        output.Write(CsvText.Row([.. settings, .. shares.SelectMany(each => Headings(each.Heading)), "NominalCoverage", "MeanRounds"]));
        foreach (var row in result.Rows)
        {
            output.Write(CsvText.Row(
            [
                CsvText.Cell(row.Setting.Noise), CsvText.Cell(row.Setting.Level), CsvText.Cell(row.Setting.Models), CsvText.Cell(row.Setting.Planted),
                CsvText.Cell(string.Join(' ', row.Setting.Looks)), CsvText.Cell(result.Seed), CsvText.Cell(result.Replicates),
                .. shares.SelectMany(each => Cells(each.Share(row))), CsvText.Cell(row.Nominal), CsvText.Cell(row.MeanRounds),
            ]));
        }
    }

    private static IEnumerable<string> Headings(string name) => [name + "Rate", name + "Low", name + "High", name + "Count", name + "Of"];

    private static IEnumerable<string> Cells(Share share)
    {
        var known = share.Of > 0;
        var (low, high) = known ? share.Bounds() : default;
        return [CsvText.Cell(share.Rate), CsvText.Cell(known ? low : null), CsvText.Cell(known ? high : null), CsvText.Cell(share.Count), CsvText.Cell(share.Of)];
    }
}
