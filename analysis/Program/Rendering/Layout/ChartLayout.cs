using Analysis.Charts;

namespace Analysis.Rendering.Layout;

/// <summary>Decides where everything of a chart goes and what is written there, once for all painters.</summary>
public static class ChartLayout
{
    private const double Top = 34;
    private const double TitleSize = 15;

    public static Picture Of(Chart chart)
    {
        var sheet = new Sheet();
        sheet.Text(8, 20, TextWidth.Fit(chart.Title, Picture.Width - 16, TitleSize, bold: true), size: TitleSize, bold: true);
        var height = chart switch
        {
            MapChart map => MapLayout.Place(sheet, map, Top),
            LineChart lines => LineLayout.Place(sheet, lines, Top),
            DotChart dots => DotLayout.Place(sheet, dots, Top),
            TrendChart trend => TrendLayout.Place(sheet, trend, Top),
            TimelineChart timeline => TimelineLayout.Place(sheet, timeline, Top),
            _ => throw new ArgumentException($"no layout for {chart.GetType().Name}", nameof(chart)),
        };
        return new Picture(Markup.Clean(chart.Title), Markup.Clean(chart.Description), Math.Ceiling(height), sheet.Marks());
    }
}
