using System.Text;

namespace Analysis.Tables;

/// <summary>How a CSV file is written, found out from its first bytes.</summary>
/// <param name="Encoding"><c>null</c> is UTF-8, with or without a byte order mark.</param>
/// <param name="Separator">One character between two fields; <c>null</c> where the file says it itself in a first line <c>sep=;</c>.</param>
/// <param name="Header">The first line's fields, quotes removed.</param>
internal sealed record Dialect(Encoding? Encoding, char? Separator, IReadOnlyList<string> Header)
{
    /// <summary>The separators of .NET's cultures, and the tab and the bar of other tools.</summary>
    private static readonly char[] separators = [',', ';', '\t', '|', '؛'];

    /// <summary>Leaves the stream where it began.</summary>
    public static Dialect Of(Stream stream)
    {
        var start = new byte[Limits.SniffBytes];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        var bytes = start.AsSpan(0, length);
        var encoding = EncodingOf(bytes, complete: length < start.Length);
        var lines = (encoding ?? Encoding.UTF8).GetString(bytes).TrimStart('﻿').AsSpan().TrimStart("\r\n");
        if (lines.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && lines.Length > 4)
        {
            var next = lines[4..].IndexOfAny('\r', '\n');
            return new Dialect(encoding, null, next < 0 ? [] : FirstLine.Fields(lines[(4 + next)..].TrimStart("\r\n"), lines[4]));
        }
        return Best(encoding, lines);
    }

    /// <summary>The separator under which most names of columns are known ones; of several the one that makes most columns.</summary>
    private static Dialect Best(Encoding? encoding, ReadOnlySpan<char> lines)
    {
        Dialect? best = null;
        var bestScore = (Known: -1, Columns: -1);
        foreach (var separator in separators)
        {
            var header = FirstLine.Fields(lines, separator);
            var score = (header.Count(KnownColumns.Contains), header.Count);
            if (score.CompareTo(bestScore) <= 0) continue;
            (best, bestScore) = (new Dialect(encoding, separator, header), score);
        }
        return best!;
    }

    /// <summary>
    /// UTF-16 shows itself by its mark or by its zero bytes; what is neither that nor UTF-8 was saved by an old program in one byte a character.
    /// </summary>
    private static Encoding? EncodingOf(ReadOnlySpan<byte> bytes, bool complete)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode;
        if (bytes.Length >= 4 && bytes[1] == 0 && bytes[3] == 0 && bytes[0] != 0 && bytes[2] != 0) return Encoding.Unicode;
        if (bytes.Length >= 4 && bytes[0] == 0 && bytes[2] == 0 && bytes[1] != 0 && bytes[3] != 0) return Encoding.BigEndianUnicode;
        return IsUtf8(bytes, complete) ? null : Encoding.Latin1;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes, bool complete)
    {
        const int longestCharacter = 4;
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return true;
        if (complete) return false;
        for (var cut = 1; cut < longestCharacter && cut <= bytes.Length; cut++)
        {
            if (System.Text.Unicode.Utf8.IsValid(bytes[..^cut])) return true;
        }
        return false;
    }
}
