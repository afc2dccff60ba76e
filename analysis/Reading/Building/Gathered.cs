using System.Collections.Immutable;

namespace Analysis.Reading.Building;

/// <summary>What one file gave.</summary>
/// <param name="Cases">In the file's order.</param>
/// <param name="Baseline">The model the file marks as baseline, or <c>null</c>.</param>
internal sealed record Gathered(ImmutableArray<Case> Cases, ImmutableArray<Warning> Warnings, string? Baseline = null);
