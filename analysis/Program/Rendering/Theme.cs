using Analysis.Charts;

namespace Analysis.Rendering;

/// <summary>What the colours look like on a light and on a dark page: the same for every painter and every drawing.</summary>
public sealed class Theme
{
    public static readonly Theme Light = new(dark: false);
    public static readonly Theme Dark = new(dark: true);

    private static readonly Dictionary<Role, (string Light, string Dark)> plain = new()
    {
        [Role.Paper] = ("#ffffff", "#0f1419"),
        [Role.Ink] = ("#1b1f24", "#e6edf3"),
        [Role.Mute] = ("#57606a", "#9da7b3"),
        [Role.Open] = ("#eff1f4", "#20272f"),
        [Role.Zone] = ("#8c959f", "#9da7b3"),
        [Role.Grid] = ("#e1e4e8", "#2b333c"),
        [Role.Axis] = ("#8c959f", "#6b7682"),
        [Role.Line] = ("#1b1f24", "#e6edf3"),
        [Role.Edge] = ("#ffffff", "#0f1419"),
    };

    private readonly bool dark;

    private Theme(bool dark) => this.dark = dark;

    /// <summary>As in CSS: <c>#rrggbb</c>.</summary>
    public string this[Tone tone] => tone.Role switch
    {
        Role.Model => dark ? Palette.Hues[tone.Hue].Dark : Palette.Hues[tone.Hue].Light,
        Role.Block => Palette.Hues[tone.Hue].Light,
        Role.OnBlock => Palette.Hues[tone.Hue].TextOnIt,
        var role => dark ? plain[role].Dark : plain[role].Light,
    };
}
