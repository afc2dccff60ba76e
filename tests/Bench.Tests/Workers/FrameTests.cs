using System.Buffers.Binary;
using Bench.Workers;

namespace Bench.Tests.Workers;

public sealed class FrameTests
{
    [Fact]
    public void Frames_come_back_as_they_were_sent_one_after_the_other()
    {
        var random = new Random(3);
        var frames = Enumerable.Range(0, 50).Select(_ =>
        {
            var payload = new byte[random.Next(2000)];
            random.NextBytes(payload);
            return new Frame((FrameKind)random.Next(1, 7), payload);
        }).ToList();
        using var stream = new MemoryStream();
        foreach (var frame in frames) frame.Write(stream);

        stream.Position = 0;
        foreach (var frame in frames)
        {
            var read = Frame.Read(stream)!.Value;
            Assert.Equal(frame.Kind, read.Kind);
            Assert.Equal(frame.Payload.ToArray(), read.Payload.ToArray());
        }
        Assert.Null(Frame.Read(stream));
    }

    [Fact]
    public void A_frame_that_arrives_byte_by_byte_is_whole_nevertheless()
    {
        using var stream = new DrippingStream(Bytes(Payload.Run(new TaskRange("Squaring", 1, 2, 3))));
        Assert.Equal(new TaskRange("Squaring", 1, 2, 3), Payload.ReadRange(Frame.Read(stream)!.Value));
    }

    [Fact]
    public void A_frame_cut_anywhere_is_an_error()
    {
        var bytes = Bytes(Payload.Run(new TaskRange("Sleep", 0, 1, 1)));
        for (var length = 1; length < bytes.Length; length++)
        {
            using var stream = new MemoryStream(bytes, 0, length);
            var failure = Assert.Throws<ProtocolException>(() => Frame.Read(stream));
            Assert.Contains("the end of the stream", failure.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Frame.MostBytes + 1)]
    [InlineData(int.MaxValue)]
    public void A_length_that_no_frame_has_is_an_error_and_no_memory_is_taken_for_it(int length)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
        using var stream = new MemoryStream(bytes);
        Assert.Throws<ProtocolException>(() => Frame.Read(stream));
    }

    [Theory]
    [InlineData(4, 2, "version 2, expected 1")]
    [InlineData(5, 0, "unknown kind 0")]
    [InlineData(5, 12, "unknown kind 12")]
    public void Another_version_or_kind_is_an_error(int position, byte value, string expected)
    {
        var bytes = Bytes(new Frame(FrameKind.ReportUsage, default));
        bytes[position] = value;
        using var stream = new MemoryStream(bytes);
        var failure = Assert.Throws<ProtocolException>(() => Frame.Read(stream));
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bytes_on_the_wire_are_little_endian_and_never_change() => Assert.Equal(
        "1A-00-00-00-01-01-02-00-00-00-03-00-00-00-04-00-00-00-00-00-00-00-53-71-75-61-72-69-6E-67",
        BitConverter.ToString(Bytes(Payload.Run(new TaskRange("Squaring", 2, 3, 4)))));

    private static byte[] Bytes(Frame frame)
    {
        using var stream = new MemoryStream();
        frame.Write(stream);
        return stream.ToArray();
    }

    private sealed class DrippingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);
    }
}
