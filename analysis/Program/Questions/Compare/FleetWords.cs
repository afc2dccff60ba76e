using System.Collections.Immutable;
using Analysis.Verdicts.Fleets;

namespace Analysis.Questions.Compare;

/// <summary>What a fleet's machines say together, in sentences.</summary>
internal static class FleetWords
{
    /// <summary>Cells or machines that are named before the rest is counted.</summary>
    private const int NamedAtMost = 12;

    /// <summary><c>2 cores, AMD, Debian GNU/Linux</c>.</summary>
    public static string Name(MachineGroup group) =>
        string.Join(", ", new[] { Numbers.Counted(group.Cores, "core"), group.Vendor, group.System }.OfType<string>());

    /// <summary>A sentence for each cell that a fact explains, and one for all others.</summary>
    public static ImmutableArray<Sentence> Explanations(Fleet fleet)
    {
        var explained = fleet.Explanations.Where(each => each.Tree is Branch).ToArray();
        var others = fleet.Explanations.Length - explained.Length;
        return
        [
            .. explained.Take(NamedAtMost).Select(Explained),
            .. explained.Length <= NamedAtMost ? Nothing
                : [Sentence.Of($"In {Numbers.Text(explained.Length - NamedAtMost)} more cells facts explain who wins too.")],
            .. others > 0 ? [Sentence.Of(Unexplained(others))] : Nothing,
        ];
    }

    /// <summary>A sentence per machine that is unlike machines like it.</summary>
    public static ImmutableArray<Sentence> Outliers(Fleet fleet)
    {
        var more = fleet.Outliers.Length - NamedAtMost;
        return
        [
            .. fleet.Outliers.Take(NamedAtMost).Select(outlier => Sentence.Strong(outlier.Machine.Name)
                + $": another winner than on machines like it in {Numbers.Text(outlier.Wrong)} of {Numbers.Counted(outlier.Cells, "result")}."),
            .. more > 0 ? [Sentence.Of($"{Numbers.Text(more)} more machines do so.")] : Nothing,
        ];
    }

    private static ImmutableArray<Sentence> Nothing => [];

    /// <summary>
    /// <c>…, 64 × 10k squares: ThreadPool with up to 4 cores, ParallelFor with 8 or more; wrong for 3% of runs on other machines (41% without asking).</c>
    /// </summary>
    private static Sentence Explained(Explanation explanation)
    {
        var said = Sentence.Of($"{CellLabel.WithSuite(explanation.Cell)}: ");
        var leaves = Leaves(explanation.Tree, []).ToArray();
        for (var i = 0; i < leaves.Length; i++)
        {
            said = said + (i == 0 ? "" : i == leaves.Length - 1 ? "; otherwise " : "; ") + Sentence.Strong(Winner(leaves[i].Leaf));
            if (i < leaves.Length - 1) said += $" {string.Join(" ", leaves[i].Conditions)}";
        }
        return said
            + $". That is wrong for {Percent.Short(explanation.Error)} of {Numbers.Counted(explanation.Runs, "run")}, each foretold from other machines; "
            + $"always naming the most frequent winner is wrong for {Percent.Short(explanation.GuessError)}.";
    }

    private static string Unexplained(int cells) =>
        $"In {Numbers.Counted(cells, "cell")} with different winners neither cores, operating system, runtime nor the CPU's vendor foretells who wins clearly "
        + "better than always naming the most frequent winner.";

    private static string Winner(Leaf leaf) => leaf.Best.Length == 1 ? leaf.Label : $"a tie of {leaf.Label}";

    private static IEnumerable<(Leaf Leaf, ImmutableArray<string> Conditions)> Leaves(DecisionTree tree, ImmutableArray<string> conditions)
    {
        if (tree is not Branch branch) return [((Leaf)tree, conditions)];
        return Leaves(branch.Yes, conditions.Add(Condition(branch.Split, true))).Concat(Leaves(branch.No, conditions.Add(Condition(branch.Split, false))));
    }

    private static string Condition(Split split, bool holds) => split.Fact switch
    {
        Fact.Cores when holds => split.Value == "1" ? "with 1 core" : $"with up to {split.Value} cores",
        Fact.Cores => $"with {Numbers.Text(split.Next!.Value)} cores or more",
        Fact.Vendor => $"{(holds ? "on" : "not on")} CPUs of {split.Value}",
        _ => $"{(holds ? "on" : "not on")} {split.Value}",
    };
}
