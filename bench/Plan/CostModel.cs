using System.Collections.Immutable;
using Bench.Laps;

namespace Bench.Plan;

/// <summary>
/// Predicts how long a launch takes, process and all, so that a run can say so before it starts. The constants are
/// seconds measured on a virtual machine of 2 cores; other machines may take half or twice as long.
/// </summary>
/// <param name="nanosecondsPerSquare">One square on one core, ns.</param>
/// <param name="cores">Logical cores.</param>
public sealed class CostModel(double nanosecondsPerSquare, int cores)
{
    private const double BuildSeconds = 7;
    private const double LaunchSeconds = 0.25;
    private const double WorkerSeconds = 0.03;
    private const double ProcessSeconds = 0.028;
    private const double ThreadSeconds = 80e-6;
    private const double WakeSeconds = 20e-6;
    private const double ProbesSeconds = 0.7e-3;

    /// <summary>Opening a file and closing it.</summary>
    private const double FileSeconds = 15e-6;

    /// <summary>Copying a byte out of the page cache and summing it.</summary>
    private const double ByteSeconds = 0.2e-9;

    /// <summary>What a device takes to begin with an answer, and per byte.</summary>
    private const double DeviceSeconds = 150e-6, DeviceByteSeconds = 1e-9;

    /// <summary>A request and its answer over the loopback, both ends, on a core.</summary>
    private const double RequestSeconds = 150e-6;

    private const double InterpreterSeconds = 0.15;
    private const double InterpretedSquareSeconds = 60e-9;

    /// <summary>What the pool's slow growth makes of many sleeps at once: threads it has beyond the cores while a case lasts.</summary>
    private const double GrownThreads = 1;

    /// <summary>Laps of a launch take as long together as this many laps of a cell with short batches, however long a cell's are.</summary>
    private const double LongestLaps = 3;

    /// <summary>A loop over the tasks in CPython, s.</summary>
    public static double ReferenceSeconds(PlannedCase @case) =>
        @case.TaskCount * @case.Grain * (@case.GrainUnit == GrainUnitName.Nanoseconds ? 1e-9 : InterpretedSquareSeconds);

    /// <summary>One launch of cases that share a process.</summary>
    public TimeSpan Launch(ImmutableArray<PlannedCase> cases, LaunchShape shape)
    {
        // A first batch, and laps that take about as long together however short their batches are.
        if (ReferenceModel.Is(cases[0].Model)) return TimeSpan.FromSeconds(InterpreterSeconds + cases.Sum(@case => 2 * ReferenceSeconds(@case) + 0.1));
        if (cases[0].Cold) return TimeSpan.FromSeconds(LaunchSeconds + BatchSeconds(cases[0]));
        var sleeps = cases[0].GrainUnit == GrainUnitName.Nanoseconds;
        var isOwn = cases.All(@case => @case.ResultName == cases[0].ResultName);
        var laps = cases
            .GroupBy(@case => (@case.Workload, @case.TaskCount, @case.Grain, @case.Dop))
            .Sum(cell => CellSeconds([.. cell], sleeps, shape, isOwn ? shape.OwnLaps : shape.Laps));
        var workers = WorkerSeconds * cases.Where(@case => @case.Model is ModelName.MultiProcess or ModelName.MultiProcessQueue)
            .Select(@case => @case.Dop ?? cores).Distinct().Sum();
        return TimeSpan.FromSeconds(LaunchSeconds + workers + (sleeps ? 0 : isOwn ? shape.OwnWarmUp.TotalSeconds : SharedWarmUpSeconds(shape)) + laps);
    }

    private static double SharedWarmUpSeconds(LaunchShape shape) => (shape.WarmUp + shape.Pauses * LapRunner.Quiet).TotalSeconds;

    /// <summary>Building the benchmark that measures: once a run.</summary>
    public static TimeSpan Build() => TimeSpan.FromSeconds(BuildSeconds);

    private double CellSeconds(ImmutableArray<PlannedCase> cell, bool sleeps, LaunchShape shape, int laps)
    {
        var batches = cell.Sum(BatchSeconds);
        if (sleeps) return (1 + shape.OwnSleepLaps) * batches + cell.Length * BatchSeconds(cell[0]);
        var lap = cell.Sum(@case => Math.Max(BatchSeconds(@case), 1.2 * shape.Block.TotalSeconds)) + ProbesSeconds;
        var usual = cell.Length * 2 * shape.Block.TotalSeconds + ProbesSeconds;
        // First batches and the rounds of warming up that long batches take part in.
        return 3 * batches + (lap > usual ? Math.Max(LongestLaps * lap, laps * usual) : laps * lap);
    }

    private double BatchSeconds(PlannedCase @case)
    {
        var (compute, wait) = TaskSeconds(@case);
        var (task, waits) = (compute + wait, wait > 0);
        var all = task * @case.TaskCount;
        var atOnce = Math.Min(cores, @case.Dop ?? cores);
        var shared = Math.Max(all / atOnce, task);
        // Where waiting needs no core.
        var computing = Math.Max(compute * @case.TaskCount / atOnce, compute);
        var spread = computing + wait;
        return @case.Model switch
        {
            ModelName.Sequential => all,
            ModelName.MultiProcess or ModelName.MultiProcessQueue => shared,
            ModelName.ProcessPerTask => Math.Max(task, @case.TaskCount * ProcessSeconds / cores) + computing,
            ModelName.SequentialSimd or PrimitiveName.ThreadSleep or PrimitiveName.TaskDelay or PrimitiveName.PeriodicTimer => all,
            PrimitiveName.ThreadStartJoin => @case.TaskCount * ThreadSeconds,
            PrimitiveName.PipeRoundTrip or PrimitiveName.AwaitOtherThread => @case.TaskCount * WakeSeconds,
            PrimitiveName.ProcessStart => @case.TaskCount * 2 * ProcessSeconds,
            ModelName.ParallelForEachAsync or ModelName.Channels or ModelName.CoreWorkers when waits => Math.Max(task, all / cores),
            ModelName.ThreadPool or ModelName.ParallelFor or ModelName.ParallelForChunked or ModelName.Plinq or ModelName.TaskRun
                when waits => Math.Max(task, all / (cores + GrownThreads)),
            ModelName.Thread or ModelName.LongRunning =>
                spread + Math.Min(@case.TaskCount, @case.Dop ?? @case.TaskCount) * ThreadSeconds,
            _ => spread,
        };
    }

    /// <summary>What a task takes alone: on a core, and waiting for anything else.</summary>
    private (double Compute, double Wait) TaskSeconds(PlannedCase @case) => @case.Workload switch
    {
        WorkloadName.Mixed => (Squares(MixedTask.Squares(@case.Grain)), MixedTask.WaitNanoseconds(@case.Grain) * 1e-9),
        WorkloadName.HttpLoopback => (RequestSeconds, @case.Grain * 1e-9),
        WorkloadName.FileReadDirect => (FileSeconds, DeviceSeconds + @case.Grain * DeviceByteSeconds),
        WorkloadName.FileRead => (FileSeconds + @case.Grain * ByteSeconds, 0),
        _ when @case.GrainUnit == GrainUnitName.Nanoseconds => (0, @case.Grain * 1e-9),
        _ => (Squares(@case.Grain), 0),
    };

    private double Squares(long count) => count * nanosecondsPerSquare * 1e-9;
}
