using System.Numerics;

namespace Bench.Workloads;

/// <summary><see cref="Squaring"/> with tasks of different sizes: the grain is their mean. Its name says all of it, so that workers know it.</summary>
public sealed class UnevenSquaring(TaskSizes sizes) : IWorkload
{
    public string Name { get; } = sizes.Name;

    public string GrainUnit => GrainUnitName.Squares;

    public ulong Run(int task, long grain)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(grain);
        var first = (ulong)task * (ulong)grain;
        return Squaring.SumOfSquares(first, first + (ulong)sizes.Of(task, grain));
    }

    public ValueTask<ulong> RunAsync(int task, long grain) => new(Task.Run(() => Run(task, grain)));

    public ulong Checksum(int task, long grain) => Squaring.SumInClosedForm((BigInteger)task * grain, sizes.Of(task, grain));
}
