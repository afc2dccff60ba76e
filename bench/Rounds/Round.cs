using System.Collections.Immutable;

namespace Bench.Rounds;

/// <summary>One pass over the cases.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Launches">In the round's order, without those that are measured already.</param>
public sealed record Round(int Number, ImmutableArray<Launch> Launches);
