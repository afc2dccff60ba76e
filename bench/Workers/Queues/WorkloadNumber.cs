using Bench.Workloads;

namespace Bench.Workers.Queues;

/// <summary>A workload as one word of a slot: its place in the list or, of tasks of different sizes, how they differ.</summary>
internal static class WorkloadNumber
{
    private const long Uneven = 1L << 62;
    private const int ThousandthsAt = 32, SkewedAt = 42;
    private const long Thousandths = 0x3FF, Seed = int.MaxValue;

    /// <exception cref="WorkerException">There is no such workload.</exception>
    public static long Of(string name)
    {
        for (var i = 0; i < WorkloadList.All.Length; i++)
        {
            if (WorkloadList.All[i].Name == name) return i;
        }
        if (TaskSizes.Named(name) is not { } sizes) throw new WorkerException($"there is no workload called {name}");
        return Uneven | (sizes.Skewed ? 1L << SkewedAt : 0) | (long)Math.Round(sizes.Imbalance * 1000) << ThousandthsAt | (uint)sizes.Seed;
    }

    /// <param name="workloads">Names in the list's order.</param>
    /// <exception cref="ProtocolException">No workload has that number.</exception>
    public static string Name(long number, string[] workloads)
    {
        if (number >= 0 && number < workloads.Length) return workloads[number];
        if ((number & Uneven) == 0) throw new ProtocolException("a worker's ring holds a task of no workload");
        return new TaskSizes((number >> ThousandthsAt & Thousandths) / 1000.0, (number >> SkewedAt & 1) == 1, (int)(number & Seed)).Name;
    }
}
