using Bench.Plan;

namespace Bench.Rounds;

/// <summary>A case's turn in a round: one fresh process.</summary>
/// <param name="Round">From 1.</param>
/// <param name="Order">Position in the round, from 1.</param>
public sealed record Launch(PlannedCase Case, int Round, int Order);
