using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Bench.Workloads;

/// <summary>Memory to read into that begins where a page does, as reading past the page cache needs it. It is kept: warm tasks allocate none.</summary>
internal sealed class AlignedBuffer : IDisposable
{
    /// <summary>Of memory, lengths and places in a file; no device that is in use asks for more.</summary>
    public const int Alignment = 4096;

    private static readonly ConcurrentDictionary<int, ConcurrentBag<AlignedBuffer>> Kept = new();

    private readonly ConcurrentBag<AlignedBuffer> _home;

    private unsafe AlignedBuffer(int bytes, ConcurrentBag<AlignedBuffer> home)
    {
        _home = home;
        // Pinned, so that it stays where it is aligned.
        var array = GC.AllocateUninitializedArray<byte>(bytes + Alignment, pinned: true);
        var address = (nuint)Unsafe.AsPointer(ref array[0]);
        Memory = array.AsMemory((int)((Alignment - address % Alignment) % Alignment), bytes);
    }

    public Memory<byte> Memory { get; }

    public static AlignedBuffer Rent(int bytes)
    {
        var home = Kept.GetOrAdd(bytes, _ => []);
        return home.TryTake(out var kept) ? kept : new AlignedBuffer(bytes, home);
    }

    /// <summary>Gives it back.</summary>
    public void Dispose() => _home.Add(this);
}
