using System.Numerics;
using System.Runtime.InteropServices;

namespace Bench.Workloads;

/// <summary>What stands in the files that tasks read: words of 8 bytes, the i-th of a file being start + i·step, so that a sum has a closed form.</summary>
internal static class FileContent
{
    /// <summary>Odd, so that all words of a file differ.</summary>
    private const ulong Step = 0xD1B54A32D192ED03;

    /// <summary>From a file's beginning.</summary>
    public static void Fill(Span<byte> bytes, int file)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        var start = TaskMark.Of(file);
        for (var i = 0; i < words.Length; i++) words[i] = start + (ulong)i * Step;
    }

    /// <summary>The words' sum, wrapping; touches every byte once, a vector at a time, so that it costs little beside reading them.</summary>
    public static ulong Sum(ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        var vectors = MemoryMarshal.Cast<ulong, Vector<ulong>>(words);
        var sums = Vector<ulong>.Zero;
        foreach (var each in vectors) sums += each;
        var sum = Vector.Sum(sums);
        foreach (var word in words[(vectors.Length * Vector<ulong>.Count)..]) sum += word;
        return sum;
    }

    /// <summary>What <see cref="Sum"/> has to be for so many bytes from a file's beginning.</summary>
    public static ulong Expected(int file, long bytes)
    {
        var words = (BigInteger)(bytes / sizeof(ulong));
        return (ulong)((words * TaskMark.Of(file) + words * (words - 1) / 2 * Step) % (BigInteger.One << 64));
    }
}
