using Bench.Workers;
using Bench.Workloads;

namespace Bench.Tests.Workers;

public sealed class PayloadTests
{
    [Fact]
    public void Everything_comes_back_as_it_was_sent()
    {
        var range = new TaskRange("Schlaf-сон-眠り", int.MaxValue, -1, long.MinValue);
        Assert.Equal(range, Payload.ReadRange(Payload.Run(range)));
        var result = new RangeResult(ulong.MaxValue, long.MaxValue, 7);
        Assert.Equal(result, Payload.ReadResult(Payload.Result(result)));
        var usage = new WorkerUsage(TimeSpan.MaxValue, 12, long.MaxValue, 0, 123);
        Assert.Equal(usage, Payload.ReadUsage(Payload.Usage(usage)));
        var unknown = new WorkerUsage(TimeSpan.Zero, 1, null, null, null);
        Assert.Equal(unknown, Payload.ReadUsage(Payload.Usage(unknown)));
        var record = new TaskRecord(5, long.MinValue, long.MaxValue, int.MaxValue);
        Assert.Equal(record, Payload.ReadNoted(Payload.Noted(record)));
        Assert.Equal("why", Payload.ReadText(Payload.Text(FrameKind.Error, "why")));
    }

    [Fact]
    public void A_text_too_long_for_a_frame_is_cut()
    {
        var frame = Payload.Text(FrameKind.Error, new string('眠', 10_000_000));
        using var stream = new MemoryStream();
        frame.Write(stream);
        stream.Position = 0;
        Assert.StartsWith("眠眠", Payload.ReadText(Frame.Read(stream)!.Value), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_kind_than_expected_is_an_error()
    {
        var frame = Payload.Text(FrameKind.Line, "a line");
        Assert.Throws<ProtocolException>(() => Payload.ReadRange(frame));
        Assert.Throws<ProtocolException>(() => Payload.ReadResult(frame));
        Assert.Throws<ProtocolException>(() => Payload.ReadUsage(frame));
    }

    [Fact]
    public void A_payload_of_the_wrong_size_is_an_error()
    {
        Assert.Throws<ProtocolException>(() => Payload.ReadRange(new Frame(FrameKind.Run, new byte[15])));
        Assert.Throws<ProtocolException>(() => Payload.ReadResult(new Frame(FrameKind.Result, new byte[23])));
        Assert.Throws<ProtocolException>(() => Payload.ReadResult(new Frame(FrameKind.Result, new byte[25])));
        Assert.Throws<ProtocolException>(() => Payload.ReadUsage(new Frame(FrameKind.Usage, default)));
        Assert.Throws<ProtocolException>(() => Payload.ReadNoted(new Frame(FrameKind.Noted, new byte[25])));
    }
}
