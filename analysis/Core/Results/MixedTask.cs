namespace Analysis.Results;

/// <summary>
/// What a task of the workload <see cref="WorkloadName.Mixed"/> is: half of its grain computed, then half of it waited. The computing half is counted in
/// squares at a fixed rate, so that it is the same work on every machine; the rate is about that of a core at 3 to 4 GHz, so that it is about half of the time.
/// </summary>
public static class MixedTask
{
    public const double SquaresPerNanosecond = 3.5;

    /// <summary>Squares of a task.</summary>
    /// <param name="grain">ns.</param>
    public static long Squares(long grain) => (long)(WaitNanoseconds(grain) * SquaresPerNanosecond);

    /// <param name="grain">ns.</param>
    public static long WaitNanoseconds(long grain) => grain / 2;
}
