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
    public bool Vectorises => true;

    public ulong Run(int task, long grain)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(grain);
        var first = (ulong)task * (ulong)grain;
        return SumOfSquares(first, first + (ulong)grain);
    }

    public ulong RunVectorised(int task, long grain)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(grain);
        var first = (ulong)task * (ulong)grain;
        return VectorSumOfSquares(first, first + (ulong)grain);
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

    /// <summary>The same squares and the same sum, four vectors of indices at a time, so that no addition waits for the one before it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static ulong VectorSumOfSquares(ulong first, ulong end)
    {
        var lanes = (ulong)Vector<ulong>.Count;
        var (sumA, sumB, sumC, sumD) = (Vector<ulong>.Zero, Vector<ulong>.Zero, Vector<ulong>.Zero, Vector<ulong>.Zero);
        var (lane, step) = (new Vector<ulong>(lanes), new Vector<ulong>(4 * lanes));
        var a = Vector.CreateSequence(first, 1UL);
        var (b, c, d) = (a + lane, a + lane + lane, a + lane + lane + lane);
        var i = first;
        for (; end - i >= 4 * lanes; i += 4 * lanes)
        {
            sumA += a * a;
            sumB += b * b;
            sumC += c * c;
            sumD += d * d;
            (a, b, c, d) = (a + step, b + step, c + step, d + step);
        }
        return Vector.Sum(sumA + sumB + sumC + sumD) + SumOfSquares(i, end);
    }

    private static BigInteger SquaresBelow(BigInteger n) => (n - 1) * n * (2 * n - 1) / 6;
}
