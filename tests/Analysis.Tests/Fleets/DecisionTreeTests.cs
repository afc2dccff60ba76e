using System.Collections.Immutable;
using Analysis.Verdicts.Fleets;

namespace Analysis.Tests.Fleets;

/// <summary>Questions about machines on samples whose best question is plain.</summary>
public sealed class DecisionTreeTests
{
    private static Ended Of(string best, int cores = 2, string? system = null, string? vendor = null, string runtime = ".NET 10", string name = "m") =>
        new(new MachineFacts(name, cores, vendor, system, runtime), [best]);

    private static Ended[] Times(int count, Ended ended) => [.. Enumerable.Repeat(ended, count)];

    private static ImmutableArray<Split> Splits(params Ended[] ended) => [.. Split.Of(ended.Select(each => each.Machine))];

    [Fact]
    public void Numbers_are_asked_between_every_two_and_names_each_unless_there_are_two()
    {
        Assert.Equal(
            [new Split(Fact.Cores, "2", 4), new Split(Fact.Cores, "4", 16)],
            Splits(Of("A", 4), Of("A", 16), Of("A", 2)).AsEnumerable());
        Assert.Equal([new Split(Fact.System, "Linux", null)], Splits(Of("A", system: "Windows"), Of("A", system: "Linux")).AsEnumerable());
        Assert.Equal(
            [new Split(Fact.Vendor, "AMD", null), new Split(Fact.Vendor, "Apple", null), new Split(Fact.Vendor, "Intel", null)],
            Splits(Of("A", vendor: "Intel"), Of("A", vendor: "AMD"), Of("A", vendor: "Apple")).AsEnumerable());
        Assert.Equal([new Split(Fact.Runtime, ".NET 10", null)], Splits(Of("A"), Of("A", runtime: ".NET 11")).AsEnumerable());
        Assert.Empty(Splits(Of("A"), Of("B")));
        Assert.Empty(Splits(Of("A", system: "Linux"), Of("B")));
    }

    [Fact]
    public void A_number_holds_up_to_the_next_one_seen_and_a_name_where_it_is_the_same()
    {
        var cores = new Split(Fact.Cores, "4", 8);
        Assert.True(cores.Holds(Of("A", 4).Machine));
        Assert.True(cores.Holds(Of("A", 7).Machine));
        Assert.False(cores.Holds(Of("A", 8).Machine));
        Assert.True(new Split(Fact.System, "Linux", null).Holds(Of("A", system: "Linux").Machine));
        Assert.False(new Split(Fact.System, "Linux", null).Holds(Of("A").Machine));
        Assert.True(new Split(Fact.Vendor, "AMD", null).Holds(Of("A", vendor: "AMD").Machine));
        Assert.True(new Split(Fact.Runtime, ".NET 10", null).Holds(Of("A").Machine));
    }

    [Fact]
    public void The_question_that_divides_best_is_asked_first()
    {
        // The vendor tells all of them apart, the cores but most.
        ImmutableArray<Ended> ended =
        [
            .. Times(4, Of("A", 2, vendor: "AMD")), Of("A", 8, vendor: "AMD"), .. Times(4, Of("B", 8, vendor: "Intel")), Of("B", 2, vendor: "Intel"),
        ];
        var branch = Assert.IsType<Branch>(DecisionTree.Grown(ended, 1));
        Assert.Equal(Fact.Vendor, branch.Split.Fact);
        Assert.Equal(("A", 5, 5), Told(branch.Yes));
        Assert.Equal(("B", 5, 5), Told(branch.No));
        Assert.Equal("A", branch.For(Of("?", 8, vendor: "AMD").Machine).Label);
        Assert.Equal("B", branch.For(Of("?", 8, vendor: "Intel").Machine).Label);
    }

    [Fact]
    public void How_well_a_question_divides_is_told_by_every_winner_not_by_the_most_frequent_alone()
    {
        // Gini, in runs: by vendor 10 - 2 * 25 / 10 + 4 - 2 * 4 / 4 = 7; by cores 6 - 18 / 6 + 8 - 26 / 8 = 7.75. With the most frequent alone 10.5 and 9.3.
        ImmutableArray<Ended> ended =
        [
            Of("B", 2, vendor: "AMD"), .. Times(4, Of("C", 2, vendor: "AMD")), Of("A", 2, vendor: "Intel"),
            .. Times(4, Of("B", 8, vendor: "AMD")), Of("C", 8, vendor: "AMD"), Of("A", 8, vendor: "Intel"), .. Times(2, Of("C", 8, vendor: "Intel")),
        ];
        Assert.Equal(Fact.Vendor, Assert.IsType<Branch>(DecisionTree.Grown(ended, 1)).Split.Fact);
    }

    [Fact]
    public void Two_runs_are_an_exception_and_three_are_a_kind()
    {
        Assert.Equal(("A", 5, 7), Told(DecisionTree.Grown([.. Times(5, Of("A", 2)), .. Times(2, Of("B", 8))], 1)));
        Assert.Equal(("B", 5, 7), Told(DecisionTree.Grown([.. Times(2, Of("A", 2)), .. Times(5, Of("B", 8))], 1)));
        Assert.IsType<Branch>(DecisionTree.Grown([.. Times(5, Of("A", 2)), .. Times(3, Of("B", 8))], 1));
        Assert.IsType<Branch>(DecisionTree.Grown([.. Times(3, Of("A", 2)), .. Times(5, Of("B", 8))], 1));
        // They need not end alike.
        Assert.IsType<Branch>(DecisionTree.Grown([.. Times(5, Of("A", 2)), .. Times(2, Of("B", 8)), Of("C", 8)], 1));
        Assert.IsType<Branch>(DecisionTree.Grown([.. Times(2, Of("B", 2)), Of("C", 2), .. Times(5, Of("A", 8))], 1));
    }

    [Fact]
    public void Without_a_question_who_wins_most_often_is_the_answer_and_of_two_alike_the_first_by_name()
    {
        Assert.Equal(("B", 2, 3), Told(DecisionTree.Grown([Of("A"), Of("B"), Of("B")], 2)));
        Assert.Equal(("A", 1, 2), Told(DecisionTree.Grown([Of("B"), Of("A")], 2)));
        Assert.Equal(("A", 4, 8), Told(DecisionTree.Grown([.. Times(4, Of("A", 2)), .. Times(4, Of("B", 8))], 0)));
    }

    [Fact]
    public void A_question_with_the_same_answer_on_both_sides_is_not_asked()
    {
        // A wins most often with either number of cores, though more often with two.
        ImmutableArray<Ended> ended = [.. Times(6, Of("A", 2)), .. Times(4, Of("A", 8)), .. Times(3, Of("B", 8))];
        Assert.Equal(("A", 10, 13), Told(DecisionTree.Grown(ended, 1)));
    }

    [Fact]
    public void A_question_that_tells_nothing_is_not_asked() =>
        Assert.IsType<Leaf>(DecisionTree.Grown([.. Times(3, Of("A", 2)), .. Times(3, Of("B", 2)), .. Times(3, Of("A", 8)), .. Times(3, Of("B", 8))], 1));

    [Fact]
    public void A_second_question_is_asked_where_the_first_left_something_open()
    {
        ImmutableArray<Ended> ended =
            [.. Times(9, Of("A", 2, "Linux")), .. Times(4, Of("B", 8, "Linux")), .. Times(4, Of("C", 8, "Windows")), .. Times(2, Of("A", 2, "Windows"))];
        var branch = Assert.IsType<Branch>(DecisionTree.Grown(ended, 2));
        Assert.Equal(new Split(Fact.Cores, "2", 8), branch.Split);
        Assert.Equal("A", Assert.IsType<Leaf>(branch.Yes).Label);
        Assert.Equal(Fact.System, Assert.IsType<Branch>(branch.No).Split.Fact);
        Assert.Equal("C", branch.For(Of("?", 8, "Windows").Machine).Label);
        Assert.IsType<Leaf>(Assert.IsType<Branch>(DecisionTree.Grown(ended, 1)).No);
        ImmutableArray<Ended> turned = [.. ended.Select(each => each with { Machine = each.Machine with { Cores = 10 - each.Machine.Cores } })];
        Assert.IsType<Leaf>(Assert.IsType<Branch>(DecisionTree.Grown(turned, 1)).Yes);
    }

    private static (string, int, int) Told(DecisionTree tree)
    {
        var leaf = Assert.IsType<Leaf>(tree);
        return (leaf.Label, leaf.Agreeing, leaf.Runs);
    }
}
