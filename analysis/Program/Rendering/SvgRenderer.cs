using Analysis.Charts;

namespace Analysis.Rendering;

/// <summary>Draws any chart as SVG: no native code, text stays text, the same bytes for the same chart, light and dark.</summary>
public static class SvgRenderer
{
    /// <summary>Width of every drawing, px.</summary>
    public const double Width = 760;

    private const double Top = 34;

    /// <summary>How every file of this renderer begins.</summary>
    private const string Opening = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"";

    /// <summary>Whether a file was written by this renderer.</summary>
    public static bool Wrote(string file)
    {
        using var reader = new StreamReader(file);
        var beginning = new char[Opening.Length];
        return reader.ReadBlock(beginning) == beginning.Length && beginning.AsSpan().SequenceEqual(Opening);
    }

    /// <summary>A whole SVG document, to be written to a file or put into a page as it is.</summary>
    /// <param name="id">A slug that no other drawing of the same page has.</param>
    public static string Render(Chart chart, string id)
    {
        var canvas = new SvgCanvas();
        var (height, hues) = chart switch
        {
            MapChart map => (MapDrawing.Draw(canvas, map, Top, id), MapDrawing.Hues(map)),
            LineChart lines => (LineDrawing.Draw(canvas, lines, Top, id), LineDrawing.Hues(lines)),
            DotChart dots => (DotDrawing.Draw(canvas, dots, Top, id), DotDrawing.Hues(dots)),
            _ => throw new ArgumentException($"no drawing for {chart.GetType().Name}", nameof(chart)),
        };
        return $"""
            {Opening}{id}-title {id}-text" viewBox="0 0 {SvgCanvas.At(Width)} {SvgCanvas.At(height)}" width="{SvgCanvas.At(Width)}" height="{SvgCanvas.At(height)}" font-family="{SvgStyle.Fonts}">
            <title id="{id}-title">{Markup.Escape(chart.Title)}</title>
            <desc id="{id}-text">{Markup.Escape(chart.Description)}</desc>
            <style>{SvgStyle.Sheet(hues)}</style>
            <rect class="c-paper" width="100%" height="100%"/>
            <text class="c-ink" x="8" y="20" font-size="15" font-weight="700">{Markup.Escape(TextWidth.Fit(chart.Title, Width - 16, 15, bold: true))}</text>
            {canvas}</svg>

            """.ReplaceLineEndings("\n");
    }
}
