namespace Bench.Plan;

/// <summary>
/// Predicts how long a case takes in one round, process and all, so that a run can say so before it starts. The constants are
/// seconds measured on a virtual machine of 2 cores; other machines may take half or twice as long.
/// </summary>
/// <param name="nanosecondsPerSquare">One square on one core, ns.</param>
/// <param name="cores">Logical cores.</param>
public sealed class CostModel(double nanosecondsPerSquare, int cores)
{
    private const double BuildSeconds = 7;
    private const double BuildSecondsPerCase = 0.012;
    private const double LaunchSeconds = 0.12;
    private const double WorkerSeconds = 0.03;
    private const double ProcessSeconds = 0.028;
    private const double ThreadSeconds = 80e-6;
    // What the pool's slow growth makes of many sleeps at once: threads it has beyond the cores while a case lasts.
    private const double GrownThreads = 1;

    /// <summary>One launch of the case, all its iterations included.</summary>
    public TimeSpan Launch(PlannedCase @case, LaunchShape shape)
    {
        var batch = BatchSeconds(@case);
        var iterations = shape.Warmups + shape.Iterations;
        var shortest = shape.ShortestIteration.TotalSeconds;
        // Short batches: finding out how many make an iteration takes about as long as four of the shortest.
        var work = LaunchShape.IsOneBatchPerIteration(@case) ? iterations * batch
            : batch > shortest ? (iterations + 2) * batch
            : 4 * shortest + iterations * 1.4 * shortest;
        var workers = @case.Model == ModelName.MultiProcess ? cores * WorkerSeconds : 0;
        return TimeSpan.FromSeconds(LaunchSeconds + workers + work);
    }

    /// <summary>Building the benchmarks of one call: a class is compiled for every case.</summary>
    public static TimeSpan Build(int cases) => TimeSpan.FromSeconds(BuildSeconds + BuildSecondsPerCase * cases);

    /// <summary>All of a plan's rounds until then, the builds included: an upper bound where rounds go on only while something is undecided.</summary>
    public TimeSpan Rounds(RunPlan plan, int rounds)
    {
        var round = plan.Cases.Sum(@case => Launch(@case, plan.Profile.Shape).TotalSeconds);
        var builds = plan.Looks.Count(look => look < rounds) + 1;
        return TimeSpan.FromSeconds(rounds * round) + builds * Build(plan.Cases.Length);
    }

    private double BatchSeconds(PlannedCase @case)
    {
        var sleeps = @case.GrainUnit == GrainUnitName.Nanoseconds;
        var task = sleeps ? @case.Grain * 1e-9 : @case.Grain * nanosecondsPerSquare * 1e-9;
        var all = task * @case.TaskCount;
        var shared = Math.Max(all / cores, task);
        return @case.Model switch
        {
            ModelName.Sequential => all,
            ModelName.MultiProcess => shared,
            ModelName.ProcessPerTask => Math.Max(task, @case.TaskCount * ProcessSeconds / cores) + (sleeps ? 0 : shared),
            ModelName.ThreadPool or ModelName.ParallelFor when sleeps => Math.Max(task, all / (cores + GrownThreads)),
            _ => (sleeps ? task : shared) + @case.TaskCount * ThreadSeconds,
        };
    }
}
