using System.Collections.Immutable;

namespace Analysis.Reading.Building;

/// <summary>What one file gave.</summary>
/// <param name="Cases">In the file's order.</param>
internal sealed record Gathered(ImmutableArray<Case> Cases, ImmutableArray<Warning> Warnings)
{
    /// <summary>The model the file marks as baseline, for each suite that has one.</summary>
    public ImmutableDictionary<string, string> Baselines { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What the suites are that are not a class but a category of one.</summary>
    public CategorySuites Categories { get; init; } = CategorySuites.None;

    /// <summary>The job the file marks as baseline, for each suite in which jobs are compared and not methods.</summary>
    public ImmutableDictionary<string, string> JobBaselines { get; init; } = ImmutableDictionary<string, string>.Empty;
}
