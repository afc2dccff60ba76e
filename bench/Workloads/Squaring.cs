using System.Numerics;
using System.Runtime.CompilerServices;

namespace Bench.Workloads;

/// <summary>
/// Computing: task <c>k</c> sums <c>i·i</c> over <c>[k·grain, (k+1)·grain)</c>, wrapping at 64 bits. The grain is squares,
/// so the work per task is the same on every machine.
/// </summary>
public sealed class Squaring : IWorkload
{
    public string Name => WorkloadName.Squaring;
    public string GrainUnit => GrainUnitName.Squares;

    public ulong Run(int task, long grain)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(grain);
        var first = (ulong)task * (ulong)grain;
        return SumOfSquares(first, first + (ulong)grain);
    }

    public ValueTask<ulong> RunAsync(int task, long grain) => new(Task.Run(() => Run(task, grain)));

    public ulong Checksum(int task, long grain) => SumInClosedForm((BigInteger)task * grain, grain);

    /// <summary>By the closed form <c>Σ i² (i &lt; n) = (n−1)·n·(2n−1)/6</c>, in exact arithmetic: it shares no code with the loop it checks.</summary>
    internal static ulong SumInClosedForm(BigInteger first, long count) =>
        (ulong)((SquaresBelow(first + count) - SquaresBelow(first)) % (BigInteger.One << 64));

    // Optimised at its first call: a short run would otherwise measure the tier-0 code.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    internal static ulong SumOfSquares(ulong first, ulong end)
    {
        var sum = 0UL;
        for (var i = first; i < end; i++) sum += i * i;
        return sum;
    }

    private static BigInteger SquaresBelow(BigInteger n) => (n - 1) * n * (2 * n - 1) / 6;
}
