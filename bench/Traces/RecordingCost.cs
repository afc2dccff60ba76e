using System.Diagnostics;
using Bench.Workloads;

namespace Bench.Traces;

/// <summary>What noting a task costs on this machine, measured.</summary>
public static class RecordingCost
{
    private const int Tasks = 2_000;
    private const int Loops = 300;

    /// <summary>ns a task: a loop over tasks that do nothing, noted, less the same loop without; of each the fastest of many.</summary>
    public static double Measure()
    {
        var nothing = new Nothing();
        var recording = new RecordingWorkload(nothing, new TaskRecords(Tasks));
        var (bare, noted) = (long.MaxValue, long.MaxValue);
        for (var i = 0; i < Loops; i++)
        {
            bare = Math.Min(bare, Loop(nothing));
            noted = Math.Min(noted, Loop(recording));
        }
        return Math.Max(0, noted - bare) * 1e9 / Stopwatch.Frequency / Tasks;
    }

    private static long Loop(IWorkload workload)
    {
        var start = Stopwatch.GetTimestamp();
        for (var task = 0; task < Tasks; task++) workload.Run(task, 0);
        return Stopwatch.GetTimestamp() - start;
    }

    private sealed class Nothing : IWorkload
    {
        public string Name => "Nothing";
        public string GrainUnit => "none";

        public ulong Run(int task, long grain) => 0;

        public ValueTask<ulong> RunAsync(int task, long grain) => new(0);

        public ulong Checksum(int task, long grain) => 0;
    }
}
