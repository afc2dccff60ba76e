using System.Text.Json;

namespace Analysis.Tests.Commands;

/// <summary>What <c>check</c> and <c>compare</c> say where the same case has two names.</summary>
public sealed class MatchedRunsTests : IDisposable
{
    private const string Header = "Method,Job,Runtime,Mean,Error,StdDev\n";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_slower_case_is_found_though_its_job_has_another_name_and_a_second_job_is_new()
    {
        var call = Check(Header + Row("Sum", "DefaultJob", 8, 30) + Row("Max", "DefaultJob", 8, 70),
            Header + Row("Sum", ".NET 8.0", 8, 60) + Row("Max", ".NET 8.0", 8, 70) + Row("Sum", ".NET 9.0", 9, 20));

        Assert.Equal(1, call.Code);
        Assert.Contains("Jobs 'DefaultJob' and '.NET 8.0' are taken for the same: both ran on .NET 8.0.", call.Output, StringComparison.Ordinal);
        Assert.Contains("Sum takes 100% longer", call.Output, StringComparison.Ordinal);
        Assert.Contains(".NET 9.0, Sum: 20 ns now", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_runtimes_are_never_compared_in_silence()
    {
        var call = Check(Header + Row("Sum", "DefaultJob", 8, 30), Header + Row("Sum", "DefaultJob", 9, 15));

        Assert.Equal(0, call.Code);
        Assert.Contains("Two different runtimes are compared, .NET 8.0 and .NET 9.0", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_reads_how_cases_were_matched()
    {
        var call = Check(Header + Row("Sum", "DefaultJob", 8, 30), Header + Row("Sum", "DefaultJob", 9, 15), "--json");
        Assert.Contains("Two different runtimes", JsonDocument.Parse(call.Output).RootElement.GetProperty("matched")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_method_is_missing_until_it_is_mapped_and_the_answer_says_how()
    {
        var (before, after) = (Header + Row("Sum", "J", 8, 30) + Row("Max", "J", 8, 70), Header + Row("Sum", "J", 8, 15) + Row("Maximum", "J", 8, 35));
        var missing = Check(before, after);
        Assert.Equal(6, missing.Code);
        Assert.Contains("--map 'Max=Maximum'", missing.Output, StringComparison.Ordinal);
        Assert.Equal(0, Check(before, after, "--map", "Max=Maximum").Code);
    }

    [Fact]
    public void A_name_with_an_equals_sign_can_be_mapped() =>
        Assert.Equal(0, Check(
            Header + Row("a=b", "J", 8, 30) + Row("Sum", "J", 8, 70), Header + Row("c=d", "J", 8, 15) + Row("Sum", "J", 8, 35), "--map", "a=b=c=d").Code);

    [Theory]
    [InlineData("--map", "Sum", 2, "OLD=NEW")]
    [InlineData("--map", "Nothing=Sum", 3, "has Sum")]
    [InlineData("--job", ".NET 7.0", 3, "it has J")]
    [InlineData("--filter", "Rows=3", 3, "it has the methods Sum")]
    public void A_name_that_is_not_there_is_one_line_with_those_that_are(string option, string value, int code, string said)
    {
        var call = Check(Header + Row("Sum", "J", 8, 30), Header + Row("Sum", "J", 8, 30), option, value);
        Assert.Equal(code, call.Code);
        Assert.Contains(said, Assert.Single(call.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void One_job_can_be_asked_for_on_either_side()
    {
        var before = Header + Row("Sum", ".NET 8.0", 8, 30) + Row("Sum", ".NET 9.0", 9, 20);
        var call = Check(before, Header + Row("Sum", ".NET 8.0", 8, 30) + Row("Sum", ".NET 9.0", 9, 60), "--job", ".NET 8.0=.NET 9.0");
        Assert.Equal(1, call.Code);
        Assert.Contains("30 ns before, 60 ns now", call.Output, StringComparison.Ordinal);
        Assert.Contains("as asked", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_says_how_its_runs_were_matched()
    {
        var (one, other) = (folder["before.csv"], folder["after.csv"]);
        File.WriteAllText(one, Header + Row("Sum", "DefaultJob", 8, 30) + Row("Max", "DefaultJob", 8, 70));
        File.WriteAllText(other, Header + Row("Sum", "Fresh", 8, 30) + Row("Max", "Fresh", 8, 20));
        var call = Invocation.Of("compare", one, other, "--output", folder["comparison"]);

        Assert.Equal(0, call.Code);
        Assert.Contains("Classes 'before' and 'after' are taken for the same: they have 2 methods in common.", call.Output, StringComparison.Ordinal);
        Assert.Contains("Jobs 'DefaultJob' and 'Fresh' are taken for the same: both ran on .NET 8.0.", call.Output, StringComparison.Ordinal);
        Assert.Contains("different winners", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_with_nothing_in_common_says_what_would_match()
    {
        var (one, other) = (folder["before.csv"], folder["after.csv"]);
        File.WriteAllText(one, Header + Row("Sum", "J", 8, 30) + Row("Max", "J", 8, 70));
        File.WriteAllText(other, Header + Row("'The sum'", "J", 8, 30) + Row("'The max'", "J", 8, 20));
        var call = Invocation.Of("compare", one, other, "--output", folder["comparison"]);

        Assert.Equal(3, call.Code);
        Assert.Contains("--map", Assert.Single(call.Errors), StringComparison.Ordinal);
    }

    private static string Row(string method, string job, int runtime, double nanoseconds) =>
        FormattableString.Invariant($"{method},{job},.NET {runtime}.0,{nanoseconds:0.0} ns,0.1 ns,0.1 ns\n");

    private Invocation Check(string before, string after, params string[] options)
    {
        foreach (var (name, text) in new[] { ("old", before), ("new", after) })
        {
            Directory.CreateDirectory(folder[name]);
            File.WriteAllText(folder[name, "S-report.csv"], text);
        }
        return Invocation.Of(["check", "--against", folder["old"], folder["new"], .. options]);
    }
}
