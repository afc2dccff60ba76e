using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Tests.Reading;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Tests.Verdicts.RunToRun;

/// <summary>The same case under two names: what is matched, what is said of it, and what is never compared in silence.</summary>
public sealed class MatchingTests
{
    private const string Header = "Method,Job,Runtime,Mean,Error\n";

    [Fact]
    public void One_job_before_is_the_one_of_its_runtime_now_and_that_is_said()
    {
        var matching = Of(Header + "Hash,DefaultJob,.NET 8.0,10 ns,1 ns\n", Header + "Hash,.NET 8.0,.NET 8.0,11 ns,1 ns\nHash,.NET 9.0,.NET 9.0,5 ns,1 ns\n");

        Assert.Equal(".NET 8.0", Assert.Single(matching.Before.Cases).Cell.Configuration);
        Assert.Equal("Jobs 'DefaultJob' and '.NET 8.0' are taken for the same: both ran on .NET 8.0.", Assert.Single(matching.Notes));
    }

    [Theory]
    [InlineData("Job-AAAAAA,.NET 8.0", "Job-BBBBBB,.NET 8.0")]
    [InlineData("DefaultJob,.NET 8.0", "DefaultJob,.NET 8.0.11")]
    [InlineData("DefaultJob,.NET 8.0", "DefaultJob,?")]
    public void Names_that_are_made_up_need_no_word(string before, string after)
    {
        var matching = Of($"{Header}Hash,{before},10 ns,1 ns\n", $"{Header}Hash,{after},11 ns,1 ns\n");
        Assert.Empty(matching.Notes);
        Assert.Single(Common(matching));
    }

    [Fact]
    public void Jobs_are_matched_by_their_runtimes_though_each_has_the_others_name()
    {
        var matching = Of(
            Header + "Hash,Old,.NET 8.0,10 ns,1 ns\nHash,New,.NET 9.0,9 ns,1 ns\n",
            Header + "Hash,Old,.NET 9.0,9 ns,1 ns\nHash,New,.NET 8.0,10 ns,1 ns\n");

        Assert.Equal([("New", 10.0), ("Old", 9.0)], matching.Before.Cases.Select(each => (each.Cell.Configuration, each.Summary!.MeanNanoseconds!.Value)));
        Assert.Equal(2, matching.Notes.Length);
    }

    [Fact]
    public void Arguments_tell_two_jobs_of_a_runtime_apart()
    {
        const string header = "Method,Job,Arguments,Runtime,Mean,Error\n";
        var matching = Of(
            header + "Hash,Job-AAAAAA,/p:Fast=true,.NET 8.0,10 ns,1 ns\nHash,Job-CCCCCC,/p:Fast=false,.NET 8.0,20 ns,1 ns\n",
            header + "Hash,Job-BBBBBB,/p:Fast=false,.NET 8.0,21 ns,1 ns\nHash,Job-DDDDDD,/p:Fast=true,.NET 8.0,11 ns,1 ns\n");

        Assert.Equal([(20.0, 21.0), (10.0, 11.0)], Common(matching));
    }

    [Fact]
    public void Two_different_runtimes_are_compared_only_with_a_label()
    {
        var matching = Of(Header + "Hash,DefaultJob,.NET 8.0,10 ns,1 ns\n", Header + "Hash,DefaultJob,.NET 9.0,5 ns,1 ns\n");

        Assert.Single(Common(matching));
        Assert.StartsWith("Two different runtimes are compared, .NET 8.0 and .NET 9.0", Assert.Single(matching.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_other_runtimes_none_is_taken_unless_it_is_named()
    {
        const string after = Header + "Hash,.NET 8.0,.NET 8.0,9 ns,1 ns\nHash,.NET 9.0,.NET 9.0,5 ns,1 ns\n";
        var (older, later) = Runs(Header + "Hash,DefaultJob,.NET 7.0,10 ns,1 ns\n", after);
        Assert.Empty(Common(Matching.Of(older, later, SameNames.None, each => each)));
        Assert.Contains("--job '.NET 7.0=.NET 8.0'", Mismatch.Between(older, later), StringComparison.Ordinal);

        var asked = Matching.Of(older, later, new SameNames([], (".NET 7.0", ".NET 9.0")), each => each);
        Assert.Equal([(10.0, 5.0)], Common(asked));
        Assert.Equal("Job .NET 7.0 is compared with .NET 9.0, as asked.", Assert.Single(asked.Notes));
    }

    [Fact]
    public void A_job_without_a_partner_is_not_taken_for_a_later_one_of_its_name()
    {
        var matching = Of(
            Header + "Hash,X,.NET 7.0,10 ns,1 ns\nHash,Y,.NET 8.0,9 ns,1 ns\n",
            Header + "Hash,X,.NET 8.0,9 ns,1 ns\nHash,Z,.NET 9.0,5 ns,1 ns\n");

        Assert.Equal([(9.0, 9.0)], Common(matching));
    }

    [Fact]
    public void A_job_that_is_not_there_is_refused_with_those_that_are()
    {
        var (before, after) = Runs(Header + "Hash,DefaultJob,.NET 8.0,10 ns,1 ns\n", Header + "Hash,DefaultJob,.NET 8.0,10 ns,1 ns\n");
        var refusal = Assert.Throws<InputException>(() => Matching.Of(before, after, new SameNames([], (".NET 6.0", ".NET 8.0")), each => each));
        Assert.Contains("no job of Sums; it has .NET 8.0", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_name_no_class_are_matched_by_their_methods()
    {
        var before = InputFiles.Read("before.csv", "Method,Mean\nHash,10 ns\nSort,20 ns\n");
        var after = InputFiles.Read("after.csv", "Method,Mean\nHash,10 ns\nSort,NA\n");
        var matching = Matching.Of(before, after, SameNames.None, each => each);

        Assert.Equal(2, Common(matching).Count());
        Assert.Equal("Classes 'before' and 'after' are taken for the same: they have 2 methods in common.", Assert.Single(matching.Notes));
    }

    [Fact]
    public void A_class_that_could_be_either_of_two_is_left_alone()
    {
        var (before, after) = (Typed("Old,Hash,10 ns"), Typed("One,Hash,10 ns\nTwo,Hash,11 ns"));
        Assert.Empty(Common(Matching.Of(before, after, SameNames.None, each => each)));
        Assert.Contains("--map 'Old=One'", Mismatch.Between(before, after), StringComparison.Ordinal);
        Assert.Equal([(10.0, 11.0)], Common(Matching.Of(before, after, new SameNames([("Old", "Two")], null), each => each)));
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
    public void A_parameter_that_one_run_lacks_and_that_never_varies_is_passed_over_aloud()
    {
        var matching = Of("Method,Rows,Mean\nHash,1,10 ns\nHash,2,20 ns\n", "Method,Seed,Rows,Mean\nHash,7,1,11 ns\nHash,7,2,21 ns\n");
        Assert.Equal([(10.0, 11.0), (20.0, 21.0)], Common(matching));
        Assert.Contains(matching.Notes, note => note.Contains("the parameter Seed; it is always 7 there", StringComparison.Ordinal));
    }

    [Fact]
    public void The_order_of_parameters_does_not_matter() =>
        Assert.Equal([(10.0, 11.0), (20.0, 21.0)], Common(Of(
            "Method,Kind,Rows,Mean\nHash,a,1,10 ns\nHash,b,2,20 ns\n", "Method,Rows,Kind,Mean\nHash,1,a,11 ns\nHash,2,b,21 ns\n")));

    [Fact]
    public void A_single_case_on_either_side_is_compared_whatever_it_is_called()
    {
        var matching = Of("Method,Mean\nHash,10 ns\n", "Method,Mean\n'Hash a text',11 ns\n");
        Assert.Equal([(10.0, 11.0)], Common(matching));
        Assert.Equal("'Sums Hash' is compared with 'Sums 'Hash a text'': each run has this case only.", Assert.Single(matching.Notes));
    }

    [Fact]
    public void Descriptions_against_methods_have_nothing_in_common_and_the_remedy_names_what_reads_alike()
    {
        var (before, after) = Runs("Method,Mean\nPlainLoop,10 ns\nFastHash,5 ns\n", "Method,Mean\n'Fast hash',5 ns\n'Plain loop',10 ns\n");
        Assert.Empty(Common(Matching.Of(before, after, SameNames.None, each => each)));
        var said = Mismatch.Between(before, after);
        Assert.Contains("Description", said, StringComparison.Ordinal);
        Assert.Contains("--map 'PlainLoop='Plain loop''", said, StringComparison.Ordinal);
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
    public void A_parameter_of_the_earlier_run_alone_is_passed_over_where_it_never_varies_and_else_not()
    {
        var matching = Of("Method,Seed,Rows,Mean\nHash,7,1,10 ns\nHash,7,2,20 ns\n", "Method,Rows,Mean\nHash,1,11 ns\nHash,2,21 ns\n");
        Assert.Equal([(10.0, 11.0), (20.0, 21.0)], Common(matching));
        Assert.Equal("The earlier run alone has the parameter Seed; it is always 7 there, and was passed over.", Assert.Single(matching.Notes));
        Assert.Empty(Common(Of("Method,Seed,Rows,Mean\nHash,7,1,10 ns\nHash,8,2,20 ns\n", "Method,Rows,Mean\nHash,1,11 ns\nHash,2,21 ns\n")));
    }

    [Fact]
    public void Two_jobs_of_a_runtime_that_differ_otherwise_are_compared_only_with_a_label()
    {
        const string header = "Method,Job,Runtime,Server,Mean,Error\n";
        var matching = Of(header + "Hash,DefaultJob,.NET 8.0,True,10 ns,1 ns\n", header + "Hash,DefaultJob,.NET 8.0,False,11 ns,1 ns\n");
        Assert.Single(Common(matching));
        Assert.StartsWith("Two different jobs are compared, Server True and False", Assert.Single(matching.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_BenchmarkDotNet_made_up_matches_nothing() => Assert.Empty(Common(Of(
        Header + "Hash,Job-AAAAAA,.NET 6.0,10 ns,1 ns\nHash,Job-CCCCCC,.NET 7.0,20 ns,1 ns\n",
        Header + "Hash,Job-AAAAAA,.NET 8.0,11 ns,1 ns\nHash,Job-DDDDDD,.NET 9.0,21 ns,1 ns\n")));

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

    private static IEnumerable<(double Before, double After)> Common(Matching matching)
    {
        var before = CaseKey.Index(matching.Before);
        return CaseKey.Index(matching.After).Where(each => before.ContainsKey(each.Key)).Select(each => (Time(before[each.Key]), Time(each.Value)));
    }

    private static double Time(Case @case) => @case.Summary?.MeanNanoseconds ?? double.NaN;

    private static Matching Of(string before, string after)
    {
        var (older, later) = Runs(before, after);
        return Matching.Of(older, later, SameNames.None, each => each);
    }

    private static (Run Before, Run After) Runs(string before, string after) => (InputFiles.Read("Sums.csv", before), InputFiles.Read("Sums.csv", after));

    private static Run Typed(string rows) => InputFiles.Read("joined-report.csv", $"Type,Method,Mean\n{rows}\n");
}
