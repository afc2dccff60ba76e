using System.Text;

namespace Analysis.Rendering.Svg;

/// <summary>The style sheet of every drawing, for light and dark pages. Drawings in one page share it, so what a class means is the same in all.</summary>
internal static class SvgStyle
{
    /// <summary>Faces that layout has room for.</summary>
    public const string Fonts = "Arial, Helvetica, 'Liberation Sans', Arimo, 'DejaVu Sans', sans-serif";

    private static readonly Role[] fills = [Role.Paper, Role.Ink, Role.Mute, Role.Open, Role.Zone];
    private static readonly Role[] strokes = [Role.Grid, Role.Axis, Role.Line, Role.Edge];

    /// <summary>The class that fills a shape or a text.</summary>
    public static string Fill(Tone tone) => tone.Role switch
    {
        Role.Model => "c-f" + Numbers.Text(tone.Hue),
        Role.Block => "c-b" + Numbers.Text(tone.Hue),
        Role.OnBlock => "c-t" + Numbers.Text(tone.Hue),
        var role when fills.Contains(role) => "c-" + Name(role),
        var role => throw new ArgumentException($"{role} is a colour for lines, not for areas", nameof(tone)),
    };

    /// <summary>The class that draws a line.</summary>
    public static string Stroke(Tone tone) => tone.Role switch
    {
        Role.Model => "c-s" + Numbers.Text(tone.Hue),
        var role when strokes.Contains(role) => "c-" + Name(role),
        var role => throw new ArgumentException($"{role} is a colour for areas, not for lines", nameof(tone)),
    };

    /// <summary>The rules. Screens that prefer dark pages get other colours; paper is always light.</summary>
    public static string Sheet(IEnumerable<int> hues)
    {
        var (light, dark) = (new StringBuilder(), new StringBuilder());
        foreach (var role in fills) Add(light, dark, "fill", Fill(role), role);
        foreach (var role in strokes) Add(light, dark, "stroke", Stroke(role), role);
        foreach (var hue in hues.Distinct().Order())
        {
            var (model, block, onBlock) = (new Tone(Role.Model, hue), new Tone(Role.Block, hue), new Tone(Role.OnBlock, hue));
            Add(light, dark, "fill", Fill(model), model);
            Add(light, dark, "stroke", Stroke(model), model);
            Add(light, dark, "fill", Fill(block), block);
            Add(light, dark, "fill", Fill(onBlock), onBlock);
        }
        return $"{light}@media screen and (prefers-color-scheme:dark){{{dark}}}";
    }

    private static void Add(StringBuilder light, StringBuilder dark, string property, string name, Tone tone)
    {
        var (onLight, onDark) = (Theme.Light[tone], Theme.Dark[tone]);
        light.Append('.').Append(name).Append('{').Append(property).Append(':').Append(onLight).Append('}');
        if (onDark != onLight) dark.Append('.').Append(name).Append('{').Append(property).Append(':').Append(onDark).Append('}');
    }

    private static string Name(Role role) => role.ToString().ToLowerInvariant();
}
