using System.Collections.Immutable;

namespace Analysis.Verdicts.Fleets;

/// <summary>How a cell ended on a machine.</summary>
/// <param name="Best">The winner or the tied models, in the order of their names.</param>
public sealed record Ended(MachineFacts Machine, ImmutableArray<string> Best)
{
    /// <summary>Equal for the same winner or tie.</summary>
    public string Label { get; } = string.Join(", ", Best);
}

/// <summary>A small tree of questions about machines that says who wins: grown by the Gini impurity, as CART does (Breiman et al., 1984).</summary>
public abstract record DecisionTree
{
    /// <summary>Runs that a leaf has at least: fewer are an exception rather than a kind.</summary>
    private const int SmallestLeaf = 3;

    /// <summary>Where the questions lead for a machine.</summary>
    public Leaf For(MachineFacts machine) => this switch
    {
        Branch branch => (branch.Split.Holds(machine) ? branch.Yes : branch.No).For(machine),
        _ => (Leaf)this,
    };

    /// <param name="ended">At least one.</param>
    /// <param name="depth">Questions one after the other, at most.</param>
    public static DecisionTree Grown(ImmutableArray<Ended> ended, int depth)
    {
        var leaf = LeafOf(ended);
        if (depth == 0 || leaf.Agreeing == leaf.Runs) return leaf;
        var best = Split.Of(ended.Select(each => each.Machine))
            .Select(split => (Split: split, Impurity: Impurity(ended, split)))
            .Where(each => each.Impurity is not null)
            .OrderBy(each => each.Impurity!.Value)
            .FirstOrDefault();
        if (best.Split is not { } chosen || best.Impurity >= Impurity(ended.Select(each => each.Label).CountBy(label => label).Select(each => each.Value)))
            return leaf;
        var (yes, no) = (Part(ended, chosen, true), Part(ended, chosen, false));
        var (grownYes, grownNo) = (Grown(yes, depth - 1), Grown(no, depth - 1));
        return grownYes is Leaf one && grownNo is Leaf other && one.Label == other.Label ? leaf : new Branch(chosen, grownYes, grownNo);
    }

    private static ImmutableArray<Ended> Part(ImmutableArray<Ended> ended, Split split, bool answer) =>
        [.. ended.Where(each => split.Holds(each.Machine) == answer)];

    private static Leaf LeafOf(ImmutableArray<Ended> ended)
    {
        var most = ended.GroupBy(each => each.Label).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).First();
        return new Leaf(most.First().Best, most.Key, most.Count(), ended.Length);
    }

    /// <summary>Of both parts together, weighed by their sizes; <c>null</c> where one is too small.</summary>
    private static double? Impurity(ImmutableArray<Ended> ended, Split split)
    {
        var (yes, no) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        foreach (var each in ended)
        {
            var side = split.Holds(each.Machine) ? yes : no;
            side[each.Label] = side.GetValueOrDefault(each.Label) + 1;
        }
        return yes.Values.Sum() < SmallestLeaf || no.Values.Sum() < SmallestLeaf ? null : Impurity(yes.Values) + Impurity(no.Values);
    }

    private static double Impurity(IEnumerable<int> counts)
    {
        var all = counts.ToArray();
        var total = (double)all.Sum();
        return total - all.Sum(count => count * (count / total));
    }
}

/// <summary>An answer.</summary>
/// <param name="Best">Who wins most often.</param>
/// <param name="Label">The same as one text.</param>
/// <param name="Agreeing">Runs that ended so.</param>
/// <param name="Runs">All runs that the questions lead here.</param>
public sealed record Leaf(ImmutableArray<string> Best, string Label, int Agreeing, int Runs) : DecisionTree;

/// <summary>A question with what follows from either answer.</summary>
public sealed record Branch(Split Split, DecisionTree Yes, DecisionTree No) : DecisionTree;
