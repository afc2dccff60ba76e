namespace Bench.Plan;

/// <summary>How BenchmarkDotNet measures one launch of a case.</summary>
/// <param name="ShortestIteration">Batches are repeated until an iteration is at least this long; it ends up to twice as long.</param>
/// <param name="Warmups">Iterations before those that count.</param>
/// <param name="Iterations">Iterations that count.</param>
public sealed record LaunchShape(TimeSpan ShortestIteration, int Warmups, int Iterations)
{
    /// <summary>As little as gives a makespan: rounds, not iterations, are what verdicts rest on.</summary>
    public static readonly LaunchShape Short = new(TimeSpan.FromMilliseconds(15), Warmups: 1, Iterations: 3);

    /// <summary>Long enough for the JIT to reach its last tier, which takes the pool's own code about a second.</summary>
    public static readonly LaunchShape Long = new(TimeSpan.FromMilliseconds(100), Warmups: 4, Iterations: 3);

    /// <summary>
    /// Whether an iteration is always one batch, the first one of the process being the warmup. So for sleeps: no number of batches makes them
    /// exacter, and looking for it would take as long as measuring.
    /// </summary>
    public static bool IsOneBatchPerIteration(PlannedCase @case) => @case.GrainUnit == GrainUnitName.Nanoseconds;
}
