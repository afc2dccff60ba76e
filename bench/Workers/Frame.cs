using System.Buffers.Binary;
using System.Globalization;

namespace Bench.Workers;

/// <summary>
/// One message between the benchmark and a worker: length of what follows (4 bytes, little endian), version (1 byte),
/// kind (1 byte), payload. One request at a time, unless the worker serves a queue; every request gets one answer, lines may come before it.
/// </summary>
public readonly record struct Frame(FrameKind Kind, ReadOnlyMemory<byte> Payload)
{
    public const byte Version = 1;

    /// <summary>Far more than any message needs: a longer length is not one.</summary>
    public const int MostBytes = 1 << 20;

    private const int LengthBytes = sizeof(int);
    private const int HeaderBytes = LengthBytes + 2;

    /// <summary>Writes the frame in one piece and flushes.</summary>
    public void Write(Stream stream)
    {
        var bytes = new byte[HeaderBytes + Payload.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, bytes.Length - LengthBytes);
        bytes[LengthBytes] = Version;
        bytes[LengthBytes + 1] = (byte)Kind;
        Payload.CopyTo(bytes.AsMemory(HeaderBytes));
        stream.Write(bytes);
        stream.Flush();
    }

    /// <summary>Reads the next frame.</summary>
    /// <returns><c>null</c> when the stream has ended between two frames.</returns>
    /// <exception cref="ProtocolException">The stream ends inside a frame, or holds something else.</exception>
    public static Frame? Read(Stream stream)
    {
        Span<byte> prefix = stackalloc byte[LengthBytes];
        var got = stream.ReadAtLeast(prefix, LengthBytes, throwOnEndOfStream: false);
        if (got == 0) return null;
        if (got < LengthBytes) throw Truncated(LengthBytes, got);

        var length = BinaryPrimitives.ReadInt32LittleEndian(prefix);
        if (length is < HeaderBytes - LengthBytes or > MostBytes) throw Wrong($"a frame of {length} bytes");

        var body = new byte[length];
        got = stream.ReadAtLeast(body, length, throwOnEndOfStream: false);
        if (got < length) throw Truncated(length, got);
        if (body[0] != Version) throw Wrong($"version {body[0]}, expected {Version}");
        if (body[1] is < (byte)FrameKind.Run or > (byte)FrameKind.Workload) throw Wrong($"a frame of unknown kind {body[1]}");
        return new Frame((FrameKind)body[1], body.AsMemory(HeaderBytes - LengthBytes));
    }

    private static ProtocolException Truncated(int expected, int got) =>
        Wrong($"the end of the stream after {got} of {expected} bytes");

    private static ProtocolException Wrong(FormattableString what) =>
        new("the worker protocol met " + what.ToString(CultureInfo.InvariantCulture));
}
