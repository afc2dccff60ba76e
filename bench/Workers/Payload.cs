using System.Buffers.Binary;
using System.Text;
using Bench.Workloads;

namespace Bench.Workers;

/// <summary>What stands in the frames, to bytes and back; little endian, texts in UTF-8.</summary>
public static class Payload
{
    private const int RangeBytes = 2 * sizeof(int) + sizeof(long);
    private const int ResultBytes = sizeof(ulong) + 2 * sizeof(long);
    private const int UsageBytes = sizeof(int) + 4 * sizeof(long);

    /// <summary>In a usage, for what is not known: no count is negative.</summary>
    private const long Unknown = -1;
    private const int RecordBytes = 2 * sizeof(int) + 2 * sizeof(long);

    public static Frame Run(TaskRange range)
    {
        var name = Encoding.UTF8.GetBytes(range.Workload);
        var bytes = new byte[RangeBytes + name.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, range.First);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), range.Count);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(8), range.Grain);
        name.CopyTo(bytes, RangeBytes);
        return new Frame(FrameKind.Run, bytes);
    }

    public static Frame Result(RangeResult result)
    {
        var bytes = new byte[ResultBytes];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, result.Checksum);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(8), result.DeliveredNanoseconds);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), result.DeliveredTasks);
        return new Frame(FrameKind.Result, bytes);
    }

    public static Frame Usage(WorkerUsage usage)
    {
        var bytes = new byte[UsageBytes];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, usage.Cpu.Ticks);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), usage.Threads);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(12), usage.VoluntarySwitches ?? Unknown);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(20), usage.InvoluntarySwitches ?? Unknown);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(28), usage.PeakBytes ?? Unknown);
        return new Frame(FrameKind.Usage, bytes);
    }

    public static Frame Noted(TaskRecord record)
    {
        var bytes = new byte[RecordBytes];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, record.Task);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(4), record.Started);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(12), record.Ended);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(20), record.Thread);
        return new Frame(FrameKind.Noted, bytes);
    }

    /// <summary>A text as <see cref="FrameKind.Error"/> or <see cref="FrameKind.Line"/>; cut where it would not fit into a frame.</summary>
    public static Frame Text(FrameKind kind, string text)
    {
        const int most = Frame.MostBytes / 8;
        return new Frame(kind, Encoding.UTF8.GetBytes(text.Length <= most ? text : text[..most]));
    }

    /// <exception cref="ProtocolException">The frame holds no range.</exception>
    public static TaskRange ReadRange(Frame frame)
    {
        var bytes = Check(frame, FrameKind.Run, RangeBytes, frame.Payload.Length);
        return new TaskRange(
            Encoding.UTF8.GetString(bytes[RangeBytes..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]));
    }

    /// <exception cref="ProtocolException">The frame holds no result.</exception>
    public static RangeResult ReadResult(Frame frame)
    {
        var bytes = Check(frame, FrameKind.Result, ResultBytes, ResultBytes);
        return new RangeResult(
            BinaryPrimitives.ReadUInt64LittleEndian(bytes),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]));
    }

    /// <exception cref="ProtocolException">The frame holds no usage.</exception>
    public static WorkerUsage ReadUsage(Frame frame)
    {
        var bytes = Check(frame, FrameKind.Usage, UsageBytes, UsageBytes);
        return new WorkerUsage(
            TimeSpan.FromTicks(BinaryPrimitives.ReadInt64LittleEndian(bytes)), BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]),
            Known(bytes[12..]), Known(bytes[20..]), Known(bytes[28..]));

        static long? Known(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt64LittleEndian(bytes) is >= 0 and var value ? value : null;
    }

    /// <exception cref="ProtocolException">The frame holds no record.</exception>
    public static TaskRecord ReadNoted(Frame frame)
    {
        var bytes = Check(frame, FrameKind.Noted, RecordBytes, RecordBytes);
        return new TaskRecord(
            BinaryPrimitives.ReadInt32LittleEndian(bytes),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[4..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[12..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[20..]));
    }

    public static string ReadText(Frame frame) => Encoding.UTF8.GetString(frame.Payload.Span);

    private static ReadOnlySpan<byte> Check(Frame frame, FrameKind expected, int least, int most)
    {
        if (frame.Kind != expected) throw new ProtocolException($"the worker protocol met {frame.Kind}, expected {expected}");
        if (frame.Payload.Length < least || frame.Payload.Length > most)
        {
            throw new ProtocolException(FormattableString.Invariant(
                $"the worker protocol met {expected} of {frame.Payload.Length} bytes, expected {least}"));
        }
        return frame.Payload.Span;
    }
}
