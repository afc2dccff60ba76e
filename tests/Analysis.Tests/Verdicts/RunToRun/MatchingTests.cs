using Analysis.Tests.Reading;
using Analysis.Verdicts.RunToRun;
using static Analysis.Tests.Verdicts.RunToRun.TwoRuns;

namespace Analysis.Tests.Verdicts.RunToRun;

/// <summary>The same case under two names: what is matched, what is said of it, and what is never compared in silence.</summary>
public sealed class MatchingTests
{
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

    [Theory]
    [InlineData(5, "'M1', 'M2', 'M3', 'M4', 'M5', and")]
    [InlineData(6, "'M1', 'M2', 'M3', 'M4', 'M5', …, and")]
    public void Of_many_names_that_differ_five_are_shown(int methods, string shown)
    {
        var before = Constructed.Run([.. Enumerable.Range(1, methods).Select(i => Constructed.Case($"M{i}", Constructed.Cell(), 100, 101, 102))]);
        var after = Constructed.Run(Constructed.Case("Other", Constructed.Cell(), 100, 101, 102));

        Assert.Contains(shown, Mismatch.Between(before, after), StringComparison.Ordinal);
    }
}
