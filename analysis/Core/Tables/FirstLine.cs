using System.Text;

namespace Analysis.Tables;

/// <summary>A glance at a file's first line, before CSV can be read because its separator is not known yet.</summary>
internal static class FirstLine
{
    /// <returns>The line's fields if the separator were this one, quotes removed.</returns>
    public static IReadOnlyList<string> Fields(ReadOnlySpan<char> text, char separator)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var character in text)
        {
            if (character == '"') quoted = !quoted;
            else if (!quoted && character is '\r' or '\n') break;
            else if (!quoted && character == separator) Take();
            else field.Append(character);
            if (fields.Count >= Limits.Columns) break;
        }
        Take();
        return fields;

        void Take()
        {
            fields.Add(field.ToString());
            field.Clear();
        }
    }
}
