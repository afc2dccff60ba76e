using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Verdicts.RunToRun;
using static Analysis.Tests.Verdicts.RunToRun.TwoRuns;

namespace Analysis.Tests.Verdicts.RunToRun;

/// <summary>Names that the user says are of the same thing: they count more than what the runs look like, and are of what is there.</summary>
public sealed class SameNamesTests
{
    [Fact]
    public void A_job_that_is_not_there_is_refused_with_those_that_are()
    {
        var (before, after) = Runs(Header + "Hash,DefaultJob,.NET 8.0,10 ns,1 ns\n", Header + "Hash,DefaultJob,.NET 8.0,10 ns,1 ns\n");
        var refusal = Assert.Throws<InputException>(() => Matching.Of(before, after, new SameNames([], (".NET 6.0", ".NET 8.0")), each => each));
        Assert.Contains("no job of Sums; it has .NET 8.0", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_named_on_either_side_settles_its_class_and_the_other_methods_keep_their_names()
    {
        var (before, after) = (Typed("Old,Hash,10 ns\nOld,Sort,20 ns"), Typed("New,Hashing,11 ns\nNew,Sort,21 ns\nOther,Sort,30 ns"));
        var matching = Matching.Of(before, after, new SameNames([("Old.Hash", "New.Hashing")], null), each => each);
        Assert.Equal([(10.0, 11.0), (20.0, 21.0)], Common(matching));
    }

    [Fact]
    public void A_mapped_baseline_stays_the_baseline()
    {
        var (before, after) = Runs("Method,Mean,Ratio\nPlain,10 ns,1.00\nFast,5 ns,0.50\n", "Method,Mean,Ratio\nSimple,10 ns,1.00\nFast,5 ns,0.50\n");
        Assert.Equal("Simple", Matching.Of(before, after, new SameNames([("Plain", "Simple")], null), each => each).Before.Baseline);
    }

    [Fact]
    public void A_parameter_can_be_mapped_and_its_values_then_decide()
    {
        const string before = "Method,Rows,Mean\nHash,1,10 ns\nHash,2,20 ns\n", after = "Method,Count,Mean\nHash,2,21 ns\nHash,3,30 ns\n";
        var (older, later) = Runs(before, after);
        var unmatched = Matching.Of(older, later, SameNames.None, each => each);
        Assert.Contains("their parameters differ", Mismatch.Between(unmatched.Before, later), StringComparison.Ordinal);
        Assert.Equal([(20.0, 21.0)], Common(Matching.Of(older, later, new SameNames([("Rows", "Count")], null), each => each)));
    }

    [Fact]
    public void A_mapped_parameter_leaves_the_others_their_names()
    {
        var (before, after) = Runs("Method,Kind,Rows,Mean\nHash,a,1,10 ns\nHash,b,2,20 ns\n", "Method,Kind,Count,Mean\nHash,a,1,11 ns\nHash,b,2,21 ns\n");
        Assert.Equal([(10.0, 11.0), (20.0, 21.0)], Common(Mapped(before, after, "Rows", "Count")));
    }

    [Fact]
    public void A_class_can_be_mapped_and_the_others_keep_their_names()
    {
        var (before, after) = (Typed("Old,Hash,10 ns\nKept,Hash,20 ns\nKept,Sort,30 ns"), Typed("New,Hash,11 ns\nKept,Hash,21 ns\nKept,Sort,31 ns"));
        Assert.Equal([(10.0, 11.0), (20.0, 21.0), (30.0, 31.0)], Common(Mapped(before, after, "Old", "New")));
        Assert.Throws<InputException>(() => Mapped(before, after, "Old", "Gone"));
        Assert.Throws<InputException>(() => Mapped(before, after, "Gone", "New"));
    }

    [Fact]
    public void A_job_can_be_mapped_and_only_to_one_that_is_there()
    {
        var (before, after) = Runs(
            Header + "Hash,X,.NET 7.0,10 ns,1 ns\nHash,Y,.NET 8.0,20 ns,1 ns\n", Header + "Hash,Z,.NET 9.0,11 ns,1 ns\nHash,Y,.NET 8.0,21 ns,1 ns\n");
        Assert.Equal([(10.0, 11.0), (20.0, 21.0)], Common(Mapped(before, after, "X", "Z")));
        Assert.StartsWith("Two different runtimes are compared", Assert.Single(Mapped(before, after, "X", "Z").Notes), StringComparison.Ordinal);
        Assert.Throws<InputException>(() => Mapped(before, after, "X", "Gone"));
        Assert.Throws<InputException>(() => Mapped(before, after, "Gone", "Z"));
    }

    // By their runtimes X would be W, and Y would be Z.
    [Fact]
    public void What_is_said_of_a_job_counts_more_than_what_it_ran_on()
    {
        var (before, after) = Runs(
            Header + "Hash,X,.NET 8.0,10 ns,1 ns\nHash,Y,.NET 9.0,20 ns,1 ns\n", Header + "Hash,Z,.NET 9.0,11 ns,1 ns\nHash,W,.NET 8.0,21 ns,1 ns\n");
        Assert.Equal([(10.0, 11.0)], Common(Mapped(before, after, "X", "Z")));
    }

    [Theory]
    [InlineData(8, false)]
    [InlineData(9, true)]
    public void A_name_that_is_not_there_is_refused_with_some_that_are(int methods, bool cut)
    {
        var rows = string.Concat(Enumerable.Range(1, methods).Select(i => $"Method{i},10 ns\n"));
        var (before, after) = Runs("Method,Mean\n" + rows, "Method,Mean\n" + rows);
        var refusal = Assert.Throws<InputException>(() => Mapped(before, after, "Method1", "Gone"));
        Assert.Contains("has Method1, Method2", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(cut, refusal.Message.Contains("Method8, …", StringComparison.Ordinal));
    }

    [Fact]
    public void A_parameter_is_mapped_only_to_one_that_is_there()
    {
        var (before, after) = Runs("Method,Rows,Mean\nHash,1,10 ns\n", "Method,Count,Mean\nHash,1,11 ns\n");
        Assert.Throws<InputException>(() => Mapped(before, after, "Rows", "Size"));
        Assert.Throws<InputException>(() => Mapped(before, after, "Size", "Count"));
    }

    [Fact]
    public void A_mapped_baseline_of_one_class_stays_and_others_are_left_alone()
    {
        var (before, after) = (Typed("One,Plain,10 ns\nTwo,Loop,10 ns\nTwo,Fast,5 ns"), Typed("One,Simple,10 ns\nTwo,Loop,10 ns\nTwo,Fast,5 ns"));
        var marked = before with { SuiteBaselines = ImmutableDictionary<string, string>.Empty.Add("One", "Plain").Add("Two", "Loop"), Baseline = "Loop" };
        var renamed = Mapped(marked, after, "Plain", "Simple").Before;
        Assert.Equal(("Simple", "Loop", "Loop"), (renamed.SuiteBaselines!["One"], renamed.SuiteBaselines["Two"], renamed.Baseline));
    }

    [Fact]
    public void A_job_asked_for_by_a_name_that_several_have_is_refused_and_one_that_did_not_change_needs_no_word()
    {
        var (before, after) = Runs(
            Header + "Hash,X,.NET 8.0,10 ns,1 ns\nHash,Y,.NET 8.0,20 ns,1 ns\n", Header + "Hash,X,.NET 8.0,11 ns,1 ns\nHash,Y,.NET 9.0,21 ns,1 ns\n");
        Matching Asked(string name) => Matching.Of(before, after, new SameNames([], (name, name)), each => each);

        Assert.Contains("more than one job", Assert.Throws<InputException>(() => Asked(".NET 8.0")).Message, StringComparison.Ordinal);
        Assert.Equal([(10.0, 11.0)], Common(Asked("X")));
        Assert.Empty(Asked("X").Notes);
        Assert.Equal("Job Y is compared with Y, as asked.", Assert.Single(Asked("Y").Notes));
    }

    private static Matching Mapped(Run before, Run after, string old, string @new) =>
        Matching.Of(before, after, new SameNames([(old, @new)], null), each => each);
}
