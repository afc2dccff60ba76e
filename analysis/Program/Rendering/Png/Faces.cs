using System.Collections.Concurrent;
using SkiaSharp;

namespace Analysis.Rendering.Png;

/// <summary>Which face a text is painted in.</summary>
public sealed class Faces
{
    /// <summary>The first one that is there is the usual one: layout has room for each.</summary>
    private static readonly string[] good =
        ["Arial", "Helvetica", "Liberation Sans", "Arimo", "Helvetica Neue", "Segoe UI", "Noto Sans", "Open Sans", "Roboto", "Ubuntu", "Cantarell", "FreeSans",
            "DejaVu Sans"];

    private static readonly Lazy<Faces> system = new(() => new Faces(SKFontManager.Default.FontFamilies, HasGlyphs));

    private readonly string[] families;
    private readonly Func<string, string, bool> has;
    private readonly ConcurrentDictionary<string, string?> chosen = new();

    /// <param name="installed">Names of families, in any order.</param>
    /// <param name="has">Whether a family has every glyph of a text.</param>
    public Faces(IEnumerable<string> installed, Func<string, string, bool> has)
    {
        var all = installed.Where(family => family.Length > 0).Distinct().Order(StringComparer.Ordinal).ToArray();
        families = [.. good.Intersect(all), .. all.Except(good).OrderBy(family => !IsSans(family))];
        this.has = has;
    }

    /// <summary>Those of this machine.</summary>
    public static Faces OfSystem => system.Value;

    /// <summary>The family of all texts that it has the glyphs of; <c>null</c> on a machine without any font.</summary>
    public string? Usual => families.FirstOrDefault();

    /// <summary>The usual family, or another one that has all glyphs of the text; <c>null</c> when none has.</summary>
    public string? For(string text) => chosen.GetOrAdd(text, each => families.FirstOrDefault(family => has(family, each)));

    private static bool IsSans(string family) =>
        family.Contains("Sans", StringComparison.OrdinalIgnoreCase) && !family.Contains("Mono", StringComparison.OrdinalIgnoreCase);

    private static bool HasGlyphs(string family, string text)
    {
        using var typeface = SKTypeface.FromFamilyName(family);
        return typeface is not null && typeface.ContainsGlyphs(text);
    }
}
