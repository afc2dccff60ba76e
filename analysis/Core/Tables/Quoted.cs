namespace Analysis.Tables;

/// <summary>A piece of somebody's file inside a message: short, on one line, without control characters.</summary>
internal static class Quoted
{
    public static string Text(string text)
    {
        var cut = text.Length > Limits.QuotedCharacters ? text[..Limits.QuotedCharacters] + "…" : text;
        return $"'{string.Concat(cut.Select(each => char.IsControl(each) || char.IsSurrogate(each) ? '\uFFFD' : each))}'";
    }
}
