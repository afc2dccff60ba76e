using Analysis.Charts;

namespace Analysis.Rendering;

/// <summary>Markers and the names they stand for, where a drawing cannot name them in place.</summary>
public static class Legend
{
    private const double Size = 11;

    /// <returns>The height of the drawing so far, px.</returns>
    public static double Draw(SvgCanvas canvas, Palette palette, IEnumerable<string> names, double top)
    {
        var (x, y) = (14.0, top + 10);
        foreach (var name in names)
        {
            var text = TextWidth.Fit(name, SvgRenderer.Width - 60, Size);
            var width = TextWidth.Of(text, Size) + 34;
            if (x > 14 && x + width > SvgRenderer.Width - 8) (x, y) = (14, y + 18);
            var look = palette[name];
            if (!look.IsHollow) canvas.Rectangle(x - 6, y - 7, 14, 14, $"c-f{Numbers.Text(look.Hue)}", " opacity=\"0.35\"");
            Marker.Draw(canvas, look, x + 1, y, 4.5);
            canvas.Text(x + 14, y + 4, text, size: Size);
            x += width;
        }
        return y + 16;
    }
}
