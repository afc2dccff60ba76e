using System.Collections.Immutable;

namespace Analysis.Reading.Building;

/// <summary>Cases that can be told apart by what is read of them: bytes that differ may still read the same, as <c>1</c> and <c>01</c> do.</summary>
internal static class DistinctCases
{
    /// <param name="cases">In the file's order.</param>
    /// <param name="repeated">How many were left out because another one looks the same; added to what it holds.</param>
    public static ImmutableArray<Case> Of(IReadOnlyCollection<Case> cases, ref int repeated)
    {
        var seen = new Dictionary<(Cell, string), int>(cases.Count);
        foreach (var each in cases) seen[(each.Cell, each.Model)] = seen.GetValueOrDefault((each.Cell, each.Model)) + 1;
        ImmutableArray<Case> distinct = [.. cases.Where(each => seen[(each.Cell, each.Model)] == 1)];
        repeated += cases.Count - distinct.Length;
        return distinct;
    }
}
