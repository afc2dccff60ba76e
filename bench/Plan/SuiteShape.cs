using System.Collections.Immutable;

namespace Bench.Plan;

/// <summary>What the plan has to know of a suite.</summary>
/// <param name="Name">The suite's class name.</param>
/// <param name="Models">In the suite's order.</param>
public sealed record SuiteShape(string Name, string Workload, string GrainUnit, ImmutableArray<string> Models);
