namespace Bench.Plan;

/// <summary>
/// Predicts how long a case takes in one round, process and all, so that a run can say so before it starts. The constants are
/// seconds measured on a virtual machine of 2 cores; half or double of it is what other machines make of them.
/// </summary>
/// <param name="nanosecondsPerSquare">One square on one core, ns.</param>
/// <param name="cores">Logical cores.</param>
public sealed class CostModel(double nanosecondsPerSquare, int cores)
{
    public const string Sequential = "Sequential";
    public const string ThreadPool = "ThreadPool";
    public const string ParallelFor = "ParallelFor";
    public const string MultiProcess = "MultiProcess";
    public const string ProcessPerTask = "ProcessPerTask";

    /// <summary>Building the benchmarks of one call, s: for every case a class is compiled.</summary>
    public const double BuildSeconds = 6;
    public const double BuildSecondsPerLaunch = 0.006;

    private const double LaunchSeconds = 0.42;
    private const double WorkerStartSeconds = 0.065;
    private const double StartedTaskSeconds = 60e-6;
    private const double CollectionSeconds = 0.003;
    // What the pool's slow growth makes of many sleeps at once: threads it has beyond the cores while a case lasts.
    private const double GrownThreads = 6;

    /// <summary>One launch of the case, all its iterations included.</summary>
    public TimeSpan Launch(PlannedCase @case)
    {
        var batch = BatchSeconds(@case);
        var iteration = LaunchShape.IterationTime.TotalSeconds;
        var measured = LaunchShape.Warmups + LaunchShape.Iterations;
        var single = LaunchShape.IsOneBatchPerIteration(@case) || batch * LaunchShape.SingleBatchFactor > iteration;
        // Short batches: the first one, some trials to find out how many make an iteration, then the iterations.
        var work = LaunchShape.IsOneBatchPerIteration(@case) ? measured * batch
            : single ? (measured + 2) * batch
            : (measured + 1.5) * iteration;
        var workers = @case.Model == MultiProcess ? cores * WorkerStartSeconds : 0;
        return TimeSpan.FromSeconds(LaunchSeconds + workers + (measured + 2) * CollectionSeconds + work);
    }

    /// <summary>Building the benchmarks for that many launches in one call.</summary>
    public static TimeSpan Build(int launches) => TimeSpan.FromSeconds(BuildSeconds + BuildSecondsPerLaunch * launches);

    /// <summary>All of a plan's rounds, the builds included: an upper bound where rounds go on only while something is undecided.</summary>
    public TimeSpan Rounds(RunPlan plan, int rounds)
    {
        var builds = plan.Looks.Count(look => look < rounds) + 1;
        var round = plan.Cases.Sum(@case => Launch(@case).TotalSeconds);
        return TimeSpan.FromSeconds(rounds * round + builds * BuildSeconds + BuildSecondsPerLaunch * plan.Cases.Length * rounds);
    }

    private double BatchSeconds(PlannedCase @case)
    {
        var sleeps = @case.GrainUnit == "ns";
        var task = sleeps ? @case.Grain * 1e-9 : @case.Grain * nanosecondsPerSquare * 1e-9;
        var all = task * @case.TaskCount;
        var shared = Math.Max(all / cores, task);
        var starts = @case.TaskCount * StartedTaskSeconds;
        return @case.Model switch
        {
            Sequential => all,
            MultiProcess => shared,
            ProcessPerTask => Math.Max(task, @case.TaskCount * WorkerStartSeconds / cores) + WorkerStartSeconds + (sleeps ? 0 : shared),
            ThreadPool or ParallelFor when sleeps => Math.Max(task, all / (cores + GrownThreads)),
            _ when sleeps => task + starts,
            _ => shared + starts,
        };
    }
}
