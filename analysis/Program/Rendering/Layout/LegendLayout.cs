using Analysis.Charts;

namespace Analysis.Rendering.Layout;

/// <summary>Markers and the names they stand for, where a drawing cannot name them in place.</summary>
public static class LegendLayout
{
    private const double Size = 12;

    /// <returns>The height of the drawing so far, px.</returns>
    public static double Place(Sheet sheet, Palette palette, IEnumerable<string> names, double top)
    {
        var all = names.ToArray();
        var texts = ShortNames.Of(all, Picture.Width - 60, Size);
        var (x, y) = (14.0, top + 10);
        foreach (var name in all)
        {
            var text = texts[name];
            var width = TextWidth.Of(text, Size) + 34;
            if (x > 14 && x + width > Picture.Width - 8) (x, y) = (14, y + 18);
            var look = palette[name];
            if (!look.IsHollow) sheet.Rectangle(new Box(x - 6, y - 7, 14, 14), new Tone(Role.Model, look.Hue), opacity: 0.35);
            MarkerLayout.Place(sheet, look, x + 1, y, 4.5);
            sheet.Text(x + 14, y + 4, text, size: Size);
            x += width;
        }
        return y + 16;
    }
}
