using System.Collections.Immutable;
using Analysis.Reading;

namespace Analysis.Verdicts.Fleets;

/// <summary>Which facts about the machines explain who wins in a cell.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Tree">The questions; a leaf where no fact explains anything.</param>
/// <param name="Error">Share of runs that the questions get wrong when they were learned from other machines, 0 to 1.</param>
/// <param name="GuessError">The same for who wins most often, whatever the machine.</param>
/// <param name="Runs">Runs in which the cell is decided.</param>
/// <param name="Predictions">For each of these runs what the other machines let expect.</param>
public sealed record Explanation(Cell Cell, DecisionTree Tree, double Error, double GuessError, int Runs, ImmutableArray<Prediction> Predictions)
{
    private const int Folds = 10, DeepestTree = 2;

    /// <summary>A deeper tree must be better by so many standard errors of its error: what two random facts seem to explain is less.</summary>
    private const double StandardErrors = 2;

    /// <summary>Fewer machines say nothing about machines.</summary>
    public const int FewestMachines = 8;

    /// <summary><c>null</c> for too few machines that have decided the cell.</summary>
    public static Explanation? Of(Cell cell, ImmutableArray<Ended> ended)
    {
        var machines = ended.Select(each => each.Machine.Name).Distinct().Order(StringComparer.Ordinal).ToArray();
        if (machines.Length < FewestMachines) return null;
        var folds = machines.Select((machine, i) => (machine, i)).ToDictionary(each => each.machine, each => each.i % Folds);
        var depths = Enumerable.Range(0, DeepestTree + 1).Select(depth => Predicted(ended, folds, depth)).ToArray();
        var errors = depths.Select(predictions => (double)predictions.Count(each => each.IsWrong) / ended.Length).ToArray();
        var least = errors.Min();
        var allowance = StandardErrors * Math.Sqrt(Math.Max(least, 1.0 / machines.Length) * (1 - least) / machines.Length);
        var chosen = Array.FindIndex(errors, error => error <= least + allowance);
        var tree = DecisionTree.Grown(ended, chosen);
        return new Explanation(cell, tree, errors[chosen], errors[0], ended.Length, depths[chosen]);
    }

    /// <summary>Each machine's runs by a tree grown from the machines of the other folds: runs of one machine are never on both sides.</summary>
    private static ImmutableArray<Prediction> Predicted(ImmutableArray<Ended> ended, Dictionary<string, int> folds, int depth)
    {
        // There always are others: a fold holds a part of at least eight machines.
        var trees = Enumerable.Range(0, Folds)
            .Select(fold => ended.Where(each => folds[each.Machine.Name] != fold).ToImmutableArray())
            .Select(others => DecisionTree.Grown(others, depth)).ToArray();
        return [.. ended.Select(each => new Prediction(each, trees[folds[each.Machine.Name]].For(each.Machine)))];
    }
}

/// <summary>How a run ended a cell, and what other machines like it let expect.</summary>
public sealed record Prediction(Ended Ended, Leaf Expected)
{
    /// <summary>Whether the two have no model in common: a winner that is tied there is no contradiction.</summary>
    public bool IsWrong => !Ended.Best.Any(Expected.Best.Contains);
}
