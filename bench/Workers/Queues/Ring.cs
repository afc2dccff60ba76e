using System.Globalization;

namespace Bench.Workers.Queues;

/// <summary>What one slot of a <see cref="Ring"/> carries.</summary>
public readonly record struct Slot(long First, long Second, long Third, long Fourth);

/// <summary>
/// A queue in memory that two processes share: one of them writes, the other reads, each through an object of its own, and neither takes a lock.
/// </summary>
/// <remarks>
/// The writer fills the slot at its position, stamps it with that position, and only then moves the tail on; the reader copies the slot behind the head and
/// only then moves the head on, which gives the slot back. Tail, head and the wish to be woken lie on cache lines of their own, two apart since processors
/// fetch lines in pairs, and each side looks at the other's position only when its copy of it says that nothing is left. A slot is a cache line: its stamp, its
/// content, and a check over both. A stamp of an earlier lap is a stale slot and a wrong check is a torn one: nothing that the two do can make them, so that
/// they, like a position that is out of range, mean that the other process is broken. Who finds nothing spins briefly, then writes down at which tail it wants
/// to be woken, looks once more, and blocks elsewhere. The writer looks at that wish after it has moved the tail. Between the write and the look both have a
/// full fence, so that at least one of them sees the other's, and no wake-up is lost.
/// </remarks>
public sealed unsafe class Ring
{
    /// <summary>Slots; a power of two.</summary>
    public const int Capacity = 128;

    public const int Bytes = (FirstSlot + Capacity * WordsPerLine) * sizeof(long);

    internal const int Tail = 0;
    internal const int Head = 2 * WordsPerLine;
    internal const int Wish = 4 * WordsPerLine;
    internal const int FirstSlot = 6 * WordsPerLine;
    internal const int WordsPerLine = 8;
    private const int CheckWord = 5;

    private readonly long* _words;
    private long _position;
    private long _others;

    /// <param name="memory"><see cref="Bytes"/> of zeroed memory, the same for both sides; it stays its owner's.</param>
    public Ring(nint memory) => _words = (long*)memory;

    /// <summary>Slots written, or read, through this object.</summary>
    public long Position => _position;

    /// <summary>The writer's: puts a slot in.</summary>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="ProtocolException">The memory holds what no reader writes.</exception>
    public bool TryWrite(Slot content)
    {
        if (_position - _others >= Capacity)
        {
            _others = Checked(Head, _position - Capacity, _position);
            if (_position - _others >= Capacity) return false;
        }
        var slot = SlotAt(_position);
        slot[1] = content.First;
        slot[2] = content.Second;
        slot[3] = content.Third;
        slot[4] = content.Fourth;
        slot[CheckWord] = CheckOf(_position, content);
        Volatile.Write(ref slot[0], _position + 1);
        Volatile.Write(ref _words[Tail], ++_position);
        return true;
    }

    /// <summary>The writer's, after writing: whether the reader sleeps and wanted to be woken by now. It counts as woken from then on.</summary>
    public bool TakeWish()
    {
        Interlocked.MemoryBarrier();
        var wish = Volatile.Read(ref _words[Wish]);
        return wish != 0 && wish <= _position && Interlocked.CompareExchange(ref _words[Wish], 0, wish) == wish;
    }

    /// <summary>The reader's: whether there is a slot to read.</summary>
    /// <exception cref="ProtocolException">The memory holds what no writer writes.</exception>
    public bool HasNext()
    {
        if (_position == _others) _others = Checked(Tail, _position, _position + Capacity);
        return _position != _others;
    }

    /// <summary>The reader's: takes the next slot out.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="ProtocolException">The memory holds what no writer writes.</exception>
    public bool TryRead(out Slot content)
    {
        content = default;
        if (!HasNext()) return false;
        var slot = SlotAt(_position);
        var stamp = Volatile.Read(ref slot[0]);
        if (stamp != _position + 1) throw Wrong($"a stale slot: its stamp is {stamp}, expected {_position + 1}");
        content = new Slot(slot[1], slot[2], slot[3], slot[4]);
        if (slot[CheckWord] != CheckOf(_position, content)) throw Wrong($"a torn slot at position {_position}");
        Volatile.Write(ref _words[Head], ++_position);
        return true;
    }

    /// <summary>The reader's, before it blocks: asks to be woken when so many further slots are there.</summary>
    /// <returns>Whether it may block: <c>false</c> when something has come meanwhile.</returns>
    public bool WishFor(long slots)
    {
        Volatile.Write(ref _words[Wish], _position + slots);
        Interlocked.MemoryBarrier();
        if (Checked(Tail, _position, _position + Capacity) < _position + slots) return true;
        Forget();
        return false;
    }

    /// <summary>The reader's: it is awake.</summary>
    public void Forget() => Volatile.Write(ref _words[Wish], 0);

    private long* SlotAt(long position) => _words + FirstSlot + (position & (Capacity - 1)) * WordsPerLine;

    private long Checked(int word, long least, long most)
    {
        var position = Volatile.Read(ref _words[word]);
        return position >= least && position <= most ? position : throw Wrong($"position {position}, expected {least} to {most}");
    }

    private static long CheckOf(long position, Slot content)
    {
        // Multiplied, so that no small content cancels the position and has the check 0, as a slot has whose check was never written.
        var mixed = ((ulong)position + 1) * 0x94D049BB133111EB;
        mixed = (mixed ^ (ulong)content.First) * 0x9E3779B97F4A7C15;
        mixed = (ulong)long.RotateLeft((long)mixed, 29) ^ (ulong)content.Second;
        mixed = (mixed * 0xBF58476D1CE4E5B9) ^ (ulong)content.Third;
        mixed = ((ulong)long.RotateLeft((long)mixed, 31) * 0x94D049BB133111EB) ^ (ulong)content.Fourth;
        return (long)(mixed * 0x9E3779B97F4A7C15);
    }

    private static ProtocolException Wrong(FormattableString what) => new("a worker's ring holds " + what.ToString(CultureInfo.InvariantCulture));
}
