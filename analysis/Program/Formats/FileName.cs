using System.Text;

namespace Analysis.Formats;

/// <summary>Names made into file names: lower-case ASCII letters, digits and hyphens, so that they stay in their folder on every system.</summary>
public static class FileName
{
    private const int LengthAtMost = 60;

    /// <summary>What Windows keeps for devices, whatever the extension.</summary>
    private static readonly HashSet<string> reserved =
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(i => new[] { $"com{i}", $"lpt{i}" })];

    /// <summary>A slug that is not in <paramref name="taken"/> yet; it is added there.</summary>
    public static string Unique(string name, ISet<string> taken)
    {
        var slug = Slug(name);
        var unique = slug;
        for (var number = 2; !taken.Add(unique); number++) unique = $"{slug}-{Numbers.Text(number).Replace(",", "", StringComparison.Ordinal)}";
        return unique;
    }

    /// <summary>At least one letter or digit.</summary>
    public static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(char.ToLowerInvariant(letter));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (slug.Length >= LengthAtMost) break;
        }
        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "unnamed" : reserved.Contains(text) ? "n-" + text : text;
    }
}
