using System.Text;
using Analysis.Charts;

namespace Analysis.Rendering;

/// <summary>The colours of every drawing, for light and dark pages. Drawings in one page share them, so they are the same in all.</summary>
public static class SvgStyle
{
    /// <summary>Fonts of the same measure as Arial, which layout counts on.</summary>
    public const string Fonts = "Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif";

    private static readonly (string Selector, string Property, string Light, string Dark)[] parts =
    [
        (".c-paper", "fill", "#ffffff", "#0f1419"),
        (".c-ink", "fill", "#1b1f24", "#e6edf3"),
        (".c-mute", "fill", "#57606a", "#9da7b3"),
        (".c-open", "fill", "#eff1f4", "#20272f"),
        (".c-zone", "fill", "#8c959f", "#9da7b3"),
        (".c-grid", "stroke", "#e1e4e8", "#2b333c"),
        (".c-axis", "stroke", "#8c959f", "#6b7682"),
        (".c-line", "stroke", "#1b1f24", "#e6edf3"),
        (".c-edge", "stroke", "#ffffff", "#0f1419"),
    ];

    /// <summary>
    /// The style sheet, for each hue: <c>c-f</c> fills and <c>c-s</c> strokes that stand on the page, <c>c-b</c> blocks that carry text in <c>c-t</c>, the same on every page.
    /// Screens that prefer dark pages get other colours; paper is always light.
    /// </summary>
    public static string Sheet(IEnumerable<int> hues)
    {
        var light = new StringBuilder(".c-axis,.c-grid,.c-line{fill:none}");
        var dark = new StringBuilder();
        foreach (var part in parts)
        {
            light.Append(Rule(part.Selector, part.Property, part.Light));
            dark.Append(Rule(part.Selector, part.Property, part.Dark));
        }
        foreach (var hue in hues.Distinct().Order())
        {
            var (number, colour) = (Numbers.Text(hue), Palette.Hues[hue]);
            light.Append(Rule($".c-f{number}", "fill", colour.Light)).Append(Rule($".c-s{number}", "stroke", colour.Light));
            light.Append(Rule($".c-b{number}", "fill", colour.Light)).Append(Rule($".c-t{number}", "fill", colour.TextOnIt));
            dark.Append(Rule($".c-f{number}", "fill", colour.Dark)).Append(Rule($".c-s{number}", "stroke", colour.Dark));
        }
        return $"{light}@media screen and (prefers-color-scheme:dark){{{dark}}}";
    }

    private static string Rule(string selector, string property, string value) => $"{selector}{{{property}:{value}}}";
}
