namespace Analysis.Histories;

/// <summary>Names in the order in which people count: <c>v2</c> before <c>v10</c>.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static readonly NaturalOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var (left, right) = (x ?? "", y ?? "");
        for (var (i, j) = (0, 0); i < left.Length && j < right.Length;)
        {
            var (a, b) = (Piece(left, i), Piece(right, j));
            var order = char.IsAsciiDigit(a[0]) && char.IsAsciiDigit(b[0]) ? Numbers(a.TrimStart('0'), b.TrimStart('0')) : string.CompareOrdinal(a, b);
            if (order != 0) return order;
            (i, j) = (i + a.Length, j + b.Length);
        }
        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(left, right);
    }

    /// <summary>The name with every number made the same.</summary>
    public static string WithoutNumbers(string name)
    {
        var pieces = new List<string>();
        for (var i = 0; i < name.Length; i += pieces[^1].Length) pieces.Add(Piece(name, i));
        return string.Concat(pieces.Select(piece => char.IsAsciiDigit(piece[0]) ? "0" : piece));
    }

    /// <summary>A whole number, or a single other letter.</summary>
    private static string Piece(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return text[start..Math.Max(end, start + 1)];
    }

    private static int Numbers(string a, string b) => a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(a, b);
}
