namespace Bench.Models;

/// <summary>The checksum of a batch from its parts.</summary>
internal static class WrappingSum
{
    public static ulong Of(ReadOnlySpan<ulong> results)
    {
        var sum = 0UL;
        foreach (var result in results) sum += result;
        return sum;
    }
}
