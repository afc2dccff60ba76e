namespace Bench.Machines;

/// <summary>Files of lines <c>name: value</c> or <c>name=value</c>. Pure.</summary>
internal static class NamedLines
{
    /// <returns>The value without quotes and spaces around it, or <c>null</c> when no line has the name.</returns>
    public static string? Value(string? text, string name, char separator)
    {
        foreach (var line in (text ?? "").Split('\n'))
        {
            if (line.Split(separator, 2) is [var key, var value] && key.Trim() == name) return value.Trim().Trim('"');
        }
        return null;
    }
}
