namespace Analysis.Rendering.Layout;

/// <summary>Names made short enough for the room there is, and different names still different.</summary>
public static class ShortNames
{
    private const string Cut = "…";

    /// <summary>
    /// For each name how it is written: as it is where it fits, else its beginning; its beginning and its end, or what sets it apart, where beginnings are
    /// alike.
    /// </summary>
    /// <param name="room">px.</param>
    /// <param name="size">Font size, px.</param>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<string> names, double room, double size, bool bold = false)
    {
        var all = names.Distinct().ToArray();
        var starts = CommonStart(all.Where(name => TextWidth.Of(name, size, bold) > room).ToArray());
        Func<string, int, string>[] ways =
        [
            (name, _) => TextWidth.Fit(name, room, size, bold),
            (name, _) => Middle(name, room, size, bold),
            (name, _) => Apart(name, starts, room, size, bold),
            (name, index) => Numbered(name, index + 1, room, size, bold),
        ];
        var written = ways.Select(way => all.Select((name, i) => TextWidth.Of(name, size, bold) <= room ? name : way(name, i)).ToArray());
        var first = written.FirstOrDefault(texts => texts.Distinct().Count() == all.Length) ?? all;
        return all.Zip(first).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    /// <summary>The beginning and the end: <c>Npg_Singular…ed_Async</c>.</summary>
    private static string Middle(string name, double room, double size, bool bold)
    {
        var end = TextWidth.End(name, room / 2, size, bold);
        return TextWidth.Fit(name, room - TextWidth.Of(end, size, bold), size, bold) + end;
    }

    /// <summary>From a little before the letter on in which the long names differ.</summary>
    private static string Apart(string name, int start, double room, double size, bool bold)
    {
        var rest = name[start..];
        return Cut + TextWidth.Fit(rest, room - TextWidth.Of(Cut, size, bold), size, bold);
    }

    private static string Numbered(string name, int number, double room, double size, bool bold)
    {
        var end = $" ({Numbers.Text(number)})";
        return TextWidth.Fit(name, room - TextWidth.Of(end, size, bold), size, bold) + end;
    }

    /// <summary>How many letters all names begin with, less the last few, and never half of a pair.</summary>
    private static int CommonStart(string[] names)
    {
        if (names.Length < 2) return 0;
        var length = names[0].Length;
        foreach (var name in names) length = Math.Min(length, name.AsSpan().CommonPrefixLength(names[0]));
        var start = Math.Max(0, length - 3);
        return start > 0 && char.IsLowSurrogate(names[0][start]) ? start - 1 : start;
    }
}
