using System.Collections.Immutable;

namespace Bench.Rounds;

/// <summary>What came out of a launch.</summary>
/// <param name="Rows">One per iteration; empty when it failed.</param>
/// <param name="Failure">Why it failed, one sentence, or <c>null</c>.</param>
/// <param name="Took">From the process's start to its end.</param>
public sealed record LaunchResult(Launch Launch, ImmutableArray<MeasurementRow> Rows, string? Failure, TimeSpan Took)
{
    /// <summary>The median makespan of the warm iterations, ns per batch, or <c>null</c> when it failed.</summary>
    public double? TypicalNanoseconds
    {
        get
        {
            var warm = Rows.Where(row => row.Stage == StageName.Actual).Select(row => row.Nanoseconds / row.Operations).Order().ToArray();
            return warm.Length == 0 ? null : (warm[warm.Length / 2] + warm[(warm.Length - 1) / 2]) / 2;
        }
    }
}
