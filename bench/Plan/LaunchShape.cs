namespace Bench.Plan;

/// <summary>How BenchmarkDotNet measures one launch of a case.</summary>
public static class LaunchShape
{
    /// <summary>How long batches are repeated to make one iteration, where they are short.</summary>
    public static readonly TimeSpan IterationTime = TimeSpan.FromMilliseconds(25);

    public const int Warmups = 1;
    public const int Iterations = 3;

    /// <summary>A batch longer than the iteration time divided by this is an iteration of its own: BenchmarkDotNet's constant.</summary>
    public const double SingleBatchFactor = 1.5;

    /// <summary>
    /// Whether an iteration is always one batch, the first one of the process being the warmup. So for sleeps: no number of batches makes them
    /// exacter, and looking for it would take as long as measuring.
    /// </summary>
    public static bool IsOneBatchPerIteration(PlannedCase @case) => @case.GrainUnit == "ns";
}
