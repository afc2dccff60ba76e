using System.Runtime.InteropServices;
using Bench.Workers;
using Bench.Workers.Queues;

namespace Bench.Tests.Workers.Queues;

public sealed unsafe class RingTests : IDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private readonly nint _memory;
    private readonly Ring _writer;
    private readonly Ring _reader;

    public RingTests()
    {
        _memory = (nint)NativeMemory.AllocZeroed(Ring.Bytes);
        (_writer, _reader) = (new Ring(_memory), new Ring(_memory));
    }

    public void Dispose() => NativeMemory.Free((void*)_memory);

    [Fact]
    public void A_full_ring_takes_no_more_and_an_empty_one_gives_none()
    {
        Assert.False(_reader.TryRead(out _));
        for (var i = 0; i < Ring.Capacity; i++) Assert.True(_writer.TryWrite(Of(i)));
        Assert.False(_writer.TryWrite(Of(-1)));
        Assert.True(_reader.TryRead(out var first));
        Assert.Equal(Of(0), first);
        Assert.True(_writer.TryWrite(Of(Ring.Capacity)));
    }

    [Fact]
    public void Slots_come_out_as_they_went_in_over_many_laps_and_any_interleaving()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var (memory, written, read) = ((nint)NativeMemory.AllocZeroed(Ring.Bytes), 0L, 0L);
            var (writer, reader) = (new Ring(memory), new Ring(memory));
            while (read < 20 * Ring.Capacity)
            {
                for (var burst = random.Next(2 * Ring.Capacity); burst > 0 && writer.TryWrite(Of(written)); burst--) written++;
                for (var burst = random.Next(2 * Ring.Capacity); burst > 0 && reader.TryRead(out var slot); burst--) Assert.Equal(Of(read++), slot);
                Assert.InRange(written - read, 0, Ring.Capacity);
            }
            NativeMemory.Free((void*)memory);
        }
    }

    [Fact(Timeout = 60_000)]
    public Task Two_threads_lose_and_repeat_nothing_and_no_wake_up_is_lost() => Task.Run(() =>
    {
        const int slots = 100_000;
        using var bell = new SemaphoreSlim(0);
        var writing = Task.Run(() =>
        {
            var random = new Random(1);
            for (var i = 0; i < slots; i++)
            {
                while (!_writer.TryWrite(Of(i))) Thread.Yield();
                if (_writer.TakeWish()) bell.Release();
                if (random.Next(500) == 0) Thread.Sleep(0);
            }
        }, Stop);
        for (var i = 0; i < slots; i++)
        {
            Slot slot;
            while (!_reader.TryRead(out slot))
            {
                if (_reader.WishFor(1)) Assert.True(bell.Wait(TimeSpan.FromSeconds(30), Stop), "a lost wake-up");
            }
            Assert.Equal(Of(i), slot);
        }
        writing.Wait(Stop);
    }, Stop);

    [Fact]
    public void A_reader_is_woken_at_the_slot_that_it_wished_for_and_once()
    {
        Assert.True(_reader.WishFor(2));
        _writer.TryWrite(Of(0));
        Assert.False(_writer.TakeWish());
        _writer.TryWrite(Of(1));
        Assert.True(_writer.TakeWish());
        Assert.False(_writer.TakeWish());
        Assert.False(_reader.WishFor(2));
    }

    [Fact]
    public void A_torn_slot_is_detected_whichever_word_is_torn()
    {
        for (var word = 1; word <= 5; word++)
        {
            for (var bit = 0; bit < 64; bit++)
            {
                new Span<byte>((void*)_memory, Ring.Bytes).Clear();
                new Ring(_memory).TryWrite(Of(7));
                Words[Ring.FirstSlot + word] ^= 1L << bit;
                Assert.Contains("torn slot", Assert.Throws<ProtocolException>(() => new Ring(_memory).TryRead(out _)).Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_slot_whose_check_was_never_written_is_torn_whatever_small_number_it_holds()
    {
        for (var content = 0; content <= 2 * Ring.Capacity; content++)
        {
            new Span<byte>((void*)_memory, Ring.Bytes).Clear();
            (Words[Ring.FirstSlot], Words[Ring.FirstSlot + 1], Words[Ring.Tail]) = (1, content, 1);
            Assert.Contains("torn slot", Assert.Throws<ProtocolException>(() => new Ring(_memory).TryRead(out _)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_slot_of_the_lap_before_is_detected()
    {
        for (var i = 0; i < Ring.Capacity; i++)
        {
            _writer.TryWrite(Of(i));
            _reader.TryRead(out _);
        }
        Words[Ring.Tail]++;
        Assert.Contains("stale slot", Assert.Throws<ProtocolException>(() => _reader.TryRead(out _)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(Ring.Capacity + 1)]
    [InlineData(long.MaxValue)]
    public void A_position_out_of_range_is_detected_by_either_side(long position)
    {
        Words[Ring.Tail] = position;
        Assert.Throws<ProtocolException>(() => _reader.TryRead(out _));
        Words[Ring.Tail] = 0;
        for (var i = 0; i < Ring.Capacity; i++) _writer.TryWrite(Of(i));
        Words[Ring.Head] = position;
        Assert.Throws<ProtocolException>(() => _writer.TryWrite(Of(0)));
    }

    [Fact]
    public void Noise_anywhere_in_the_memory_never_passes_for_what_was_written()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var random = new Random(seed);
            new Span<byte>((void*)_memory, Ring.Bytes).Clear();
            var (writer, reader) = (new Ring(_memory), new Ring(_memory));
            for (var i = 0; i < 10; i++) writer.TryWrite(Of(i));
            Words[random.Next(Ring.Bytes / sizeof(long))] ^= random.NextInt64(1, long.MaxValue);
            var read = 0;
            try
            {
                while (reader.TryRead(out var slot)) Assert.Equal(Of(read++), slot);
            }
            catch (ProtocolException)
            {
                continue;
            }
            Assert.InRange(read, 0, 10);
        }
    }

    private long* Words => (long*)_memory;

    private static Slot Of(long value) => new(value, ~value, value * 31, value << 20);
}
