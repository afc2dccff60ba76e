namespace Bench.Workers;

/// <summary>What came out of a <see cref="TaskRange"/>.</summary>
/// <param name="Checksum">The tasks' results, summed, wrapping.</param>
/// <param name="DeliveredNanoseconds">All lengths together that tasks with a length really took.</param>
/// <param name="DeliveredTasks">How many tasks that were.</param>
public readonly record struct RangeResult(ulong Checksum, long DeliveredNanoseconds, long DeliveredTasks)
{
    public static RangeResult operator +(RangeResult a, RangeResult b) =>
        new(a.Checksum + b.Checksum, a.DeliveredNanoseconds + b.DeliveredNanoseconds, a.DeliveredTasks + b.DeliveredTasks);
}
