using System.Collections.Immutable;
using System.Globalization;
using Analysis.Calibration;
using Analysis.Statistics;

namespace Analysis.Charts;

/// <summary>How often verdicts are wrong, and how large differences are found, by noise: rates with exact 95% intervals.</summary>
public static class CalibrationChart
{
    /// <summary>The limit on false winners that the chart draws, and how far above it the axis goes.</summary>
    private const double Limit = 0.01, Top = 0.012;

    /// <summary>Of every noise the share of cells in which a winner was named where nothing differs, by the number of models.</summary>
    /// <param name="table">The same numbers.</param>
    public static LineChart FalseWinners(CalibrationResult result, ChartTable table)
    {
        var rows = Usual(result).Where(row => row.Setting.Planted == 0).ToArray();
        var (low, high) = (rows.Min(row => row.Setting.Models), rows.Max(row => row.Setting.Models));
        return new LineChart(
            "false-winners", "False winners where nothing differs",
            "The share of simulated cells in which a winner was named although all models are equal, by the number of models. Bars are exact 95% intervals; "
                + "the dashed line is the limit.",
            PaletteOf(result), table,
            [
                new LinePanel("",
                    new Axis("models in the cell", false, low - 0.3, high + 0.3,
                        [.. Enumerable.Range(low, high - low + 1).Select(models => new Tick(models, Numbers.Text(models)))]),
                    Axis.Linear("cells with a false winner", 0, Top, Percent),
                    Series(rows, row => row.Setting.Models, row => row.FalseWinners),
                    [new Reference("limit", [new SeriesPoint(low, Limit), new SeriesPoint(high, Limit)])], []),
            ]);
    }

    /// <summary>Of every noise the share of cells in which the best of seven models was found, by how much it is better.</summary>
    /// <param name="table">The same numbers.</param>
    public static LineChart Power(CalibrationResult result, ChartTable table)
    {
        var rows = Usual(result).Where(row => row.Setting.Planted > 0 && row.Setting.Models == StandardPlan.Models).ToArray();
        var planted = rows.Select(row => row.Setting.Planted).Distinct().Order().ToArray();
        var (low, high) = Scale.Padded(planted[0], planted[^1], isLog: true, share: 0.06);
        return new LineChart(
            "differences-found", "Differences found",
            $"The share of simulated cells in which the best of {StandardPlan.Models} models was named, by how much faster it is than the others. Bars are "
                + "exact 95% intervals.",
            PaletteOf(result), table,
            [
                new LinePanel("",
                    new Axis("planted difference", true, low, high, [.. planted.Select(each => new Tick(each, Percent(each)))]),
                    Axis.Linear("cells in which it was found", 0, 1, Percent),
                    Series(rows, row => row.Setting.Planted, row => row.Power), [], []),
            ]);
    }

    private static IEnumerable<CalibrationRow> Usual(CalibrationResult result) => result.Standard.Where(row => row.IsUsual);

    private static Palette PaletteOf(CalibrationResult result) => new(result.Rows.Select(row => row.Setting.Noise));

    private static ImmutableArray<Series> Series(IEnumerable<CalibrationRow> rows, Func<CalibrationRow, double> x, Func<CalibrationRow, Share> share) =>
        [.. rows.GroupBy(row => row.Setting.Noise).Select(noise => new Series(noise.Key, [.. noise.OrderBy(x).Select(row => Point(x(row), share(row)))]))];

    private static SeriesPoint Point(double x, Share share)
    {
        var (low, high) = share.Bounds();
        return new SeriesPoint(x, share.Rate ?? 0, low, high, $"{Percent(share.Rate ?? 0)} ({Percent(low)} to {Percent(high)})");
    }

    private static string Percent(double share) => (100 * share + 0.0).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
