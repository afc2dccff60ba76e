using System.Collections.Frozen;

namespace Analysis.Reading.Numbers;

/// <summary>What BenchmarkDotNet writes where it has no number.</summary>
internal static class MissingValue
{
    private static readonly FrozenSet<string> texts =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "", "NA", "N/A", "?", "-", "NaN", "∞", "-∞", "Infinity", "-Infinity");

    public static bool Is(string cell)
    {
        var text = cell.AsSpan().Trim();
        if (text.StartsWith("NaN ", StringComparison.OrdinalIgnoreCase)) return true;
        return text.Length <= "-Infinity".Length && texts.Contains(text.ToString());
    }
}
