using System.Text.Json;

namespace Analysis.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private const string Later = "20260102-000000-abcdef0";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Nothing_slower_exits_with_zero()
    {
        var call = Invocation.Of("check", "--against", RunFolder.Write(folder.Root), RunFolder.Write(folder.Root, run: Later, seed: 2));
        Assert.Equal(0, call.Code);
        Assert.StartsWith("Nothing is slower by more than 5%: 12 cases compared, all decided.", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decided_regression_exits_with_one_and_says_what_and_by_how_much()
    {
        var call = Invocation.Of("check", "--against", RunFolder.Write(folder.Root), RunFolder.Write(folder.Root, run: Later, seed: 2, slower: 1.3));
        Assert.Equal(1, call.Code);
        Assert.StartsWith("3 of 12 cases are decided to be slower by more than 5%.", call.Output, StringComparison.Ordinal);
        Assert.Contains("takes 30% longer (2", call.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ThreadPool", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_undecided_case_fails_only_under_strict()
    {
        var (before, after) = (RunFolder.Write(folder.Root), RunFolder.Write(folder.Root, run: Later, seed: 2, slower: 1.05));
        Assert.Equal(0, Invocation.Of("check", "--against", before, after).Code);
        Assert.Equal(4, Invocation.Of("check", "--strict", "--against", before, after).Code);
    }

    [Fact]
    public void Times_of_different_machines_are_not_compared_but_their_speedups_are()
    {
        var (before, after) = (RunFolder.Write(folder.Root), RunFolder.Write(folder.Root, machine: "other-2-linux", machineFactor: 1.5, seed: 2));
        var refused = Invocation.Of("check", "--against", before, after);
        Assert.Equal(3, refused.Code);
        Assert.Contains("--relative", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(0, Invocation.Of("check", "--relative", "--against", before, after).Code);
    }

    [Fact]
    public void Nothing_in_common_is_an_error_and_never_a_pass()
    {
        var before = RunFolder.Write(folder.Root);
        var after = RunFolder.Write(folder.Root, run: Later);
        var csv = Path.Combine(after, "measurements.csv");
        File.WriteAllText(csv, File.ReadAllText(csv).Replace("CpuBoundSquaring", "AnotherSuite", StringComparison.Ordinal));
        var call = Invocation.Of("check", "--against", before, after);
        Assert.Equal(3, call.Code);
        Assert.Contains("no case in common", Assert.Single(call.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_against_itself_is_called_that()
    {
        var run = RunFolder.Write(folder.Root);
        Assert.Contains("a run was compared with itself", Assert.Single(Invocation.Of("check", "--against", run, run).Errors),
            StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_summary_is_appended_as_Markdown()
    {
        var (before, after) = (RunFolder.Write(folder.Root), RunFolder.Write(folder.Root, run: Later, seed: 2, slower: 1.3));
        File.WriteAllText(folder["summary.md"], "# Build\n");
        Invocation.Of("check", "--against", before, after, "--summary", folder["summary.md"]);
        var summary = File.ReadAllText(folder["summary.md"]);
        Assert.StartsWith("# Build\n", summary, StringComparison.Ordinal);
        Assert.Contains("| Thread | takes 30% longer", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_that_cannot_be_written_is_one_line()
    {
        var call = Invocation.Of("check", "--against", RunFolder.Write(folder.Root), RunFolder.Write(folder.Root, run: Later), "--summary",
            folder["no", "such", "folder.md"]);
        Assert.Equal(2, call.Code);
        Assert.Contains("cannot write", Assert.Single(call.Errors), StringComparison.Ordinal);
        Assert.Contains("--summary FILE", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_holds_the_same_facts_and_nothing_else_is_written()
    {
        var call = Invocation.Of("check", "--json", "--against", RunFolder.Write(folder.Root), RunFolder.Write(folder.Root, run: Later, seed: 2, slower: 1.3));
        Assert.Equal(1, call.Code);
        var facts = JsonDocument.Parse(call.Output).RootElement;
        Assert.Equal("Regressed", facts.GetProperty("result").GetString());
        Assert.Equal(12, facts.GetProperty("cases").GetArrayLength());
        var worst = facts.GetProperty("cases").EnumerateArray().First(each => each.GetProperty("gate").GetString() == "Regressed");
        Assert.Equal("Thread", worst.GetProperty("model").GetString());
        Assert.True(worst.GetProperty("ratio").GetProperty("high").GetDouble() < 1 / 1.05);
    }

    [Theory]
    [InlineData("--margin", "5")]
    [InlineData("--margin", "-5%")]
    [InlineData("--margin", "much")]
    [InlineData("--margn", "5%")]
    public void A_wrong_option_is_one_line_of_usage(string option, string value)
    {
        var call = Invocation.Of("check", "--against", "a", "b", option, value);
        Assert.Equal(2, call.Code);
        Assert.Contains("--marg", Assert.Single(call.Errors), StringComparison.Ordinal);
    }
}
