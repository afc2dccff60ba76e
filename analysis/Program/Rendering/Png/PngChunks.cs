using System.Buffers.Binary;
using System.Text;

namespace Analysis.Rendering.Png;

/// <summary>What a PNG file says about itself (PNG specification, third edition, sections 5 and 11).</summary>
internal static class PngChunks
{
    /// <summary>The signature and the header chunk, which is the first one and always as long.</summary>
    private const int HeaderLength = 8 + 12 + 13;

    private const double MetresPerInch = 0.0254;
    private const int CssDotsPerInch = 96;

    private static readonly byte[] ours = [.. Size(), .. Chunk("tEXt", Encoding.Latin1.GetBytes("Software\0Bench analysis, ScottPlot"))];

    /// <summary>The file with the size it is meant to be shown at, and with who made it.</summary>
    public static byte[] Marked(ReadOnlySpan<byte> file) => [.. file[..HeaderLength], .. ours, .. file[HeaderLength..]];

    /// <summary>Whether it was marked so.</summary>
    public static bool AreIn(string file)
    {
        using var stream = File.OpenRead(file);
        var beginning = new byte[HeaderLength + ours.Length];
        return stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false) == beginning.Length
            && beginning.AsSpan(HeaderLength).SequenceEqual(ours);
    }

    /// <summary>Dots per metre across and down, so that a picture pasted into a document is as large as the SVG.</summary>
    private static byte[] Size()
    {
        var data = new byte[9];
        var perMetre = (int)Math.Round(PngPainter.Scale * CssDotsPerInch / MetresPerInch);
        BinaryPrimitives.WriteInt32BigEndian(data, perMetre);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(4), perMetre);
        data[8] = 1;
        return Chunk("pHYs", data);
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Check(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }

    /// <summary>CRC-32 of type and data (annex D).</summary>
    private static uint Check(ReadOnlySpan<byte> bytes)
    {
        var check = uint.MaxValue;
        foreach (var each in bytes)
        {
            check ^= each;
            for (var bit = 0; bit < 8; bit++) check = (check & 1) == 1 ? (check >> 1) ^ 0xedb88320u : check >> 1;
        }
        return ~check;
    }
}
