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

    /// <summary>The job the file marks as baseline, for each suite whose baseline is a job, or a method on one job.</summary>
    public ImmutableDictionary<string, string> JobBaselines { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Cases that can be told apart by what is read of them: bytes that differ may still read the same, as <c>1</c> and <c>01</c> do.</summary>
    /// <param name="cases">In the file's order.</param>
    /// <param name="repeated">How many were left out because another one looks the same; added to what it holds.</param>
    public static ImmutableArray<Case> Distinct(IReadOnlyCollection<Case> cases, ref int repeated)
    {
        var seen = new Dictionary<(Cell, string), int>(cases.Count);
        foreach (var each in cases) seen[(each.Cell, each.Model)] = seen.GetValueOrDefault((each.Cell, each.Model)) + 1;
        ImmutableArray<Case> distinct = [.. cases.Where(each => seen[(each.Cell, each.Model)] == 1)];
        repeated += cases.Count - distinct.Length;
        return distinct;
    }
}
