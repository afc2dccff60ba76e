using System.Collections.Immutable;

namespace Bench.Claims;

/// <summary>Something that is said of concurrency, and how to see whether it is so here.</summary>
public interface IClaim
{
    /// <summary>A key that never changes: it stands in the results.</summary>
    string Name { get; }

    /// <summary>What is said, one sentence for people.</summary>
    string Text { get; }

    /// <summary>What each round measures, in a fresh process of this program each: a pool that one has grown would serve the next.</summary>
    ImmutableArray<string> Trials => [Trial.Only];

    /// <summary>What the reference's script measures of it, or <c>null</c> for what is said of .NET alone.</summary>
    IReferenceTrial? InCPython => null;

    /// <summary>Measures one of <see cref="Trials"/> in this process.</summary>
    /// <returns>Figures by name.</returns>
    IReadOnlyDictionary<string, double> Measure(string trial);

    /// <summary>What the rounds say. Pure.</summary>
    /// <param name="seen">Of the runtime that is judged.</param>
    /// <param name="dotnet">Of .NET, in the same rounds.</param>
    IEnumerable<Finding> Judge(Seen seen, Seen dotnet);
}

/// <summary>Names of trials.</summary>
public static class Trial
{
    /// <summary>Of a claim that has one.</summary>
    public const string Only = "all";
}
