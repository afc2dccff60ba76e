using System.Text.Json;

namespace Analysis.Tests.Commands;

/// <summary>The gate on what is allocated, on reports as BenchmarkDotNet writes them.</summary>
public sealed class CheckAllocatedTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Growth_names_the_case_and_has_an_exit_code_of_its_own()
    {
        var call = Check(Rows(("Alpha", 100, "40 B"), ("Beta", 200, "1.21 KB")), Rows(("Alpha", 100, "40 B"), ("Beta", 200, "1.3 KB")), "--allocated");

        Assert.Equal(7, call.Code);
        Assert.Contains("1 of 2 cases allocates more than before.", call.Output, StringComparison.Ordinal);
        Assert.Contains("Beta: 1.21 KB before, 1.3 KB now (1.07× as much)", call.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Alpha: 40 B", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_option_memory_is_not_judged() =>
        Assert.Equal(0, Check(Rows(("Alpha", 100, "40 B")), Rows(("Alpha", 80, "400 B"))).Code);

    [Theory]
    [InlineData("40 B", "41 B", 7)]
    [InlineData("40 B", "40 B", 0)]
    [InlineData("40 B", "-", 0)]
    [InlineData("-", "40 B", 7)]
    [InlineData("0 B", "40 B", 7)]
    [InlineData("-", "0 B", 0)]
    [InlineData("1 KB", "1024 B", 0)]
    [InlineData("1.21 KB", "1.21 KB", 0)]
    [InlineData("1.21 KB", "1239 B", 0)]
    [InlineData("1.21 KB", "1.22 KB", 7)]
    [InlineData("40 B", "NA", 6)]
    [InlineData("NA", "40 B", 3)]
    [InlineData("NA", "NA", 3)]
    public void Three_kinds_of_nothing_and_any_growth_beyond_rounding(string before, string after, int code) =>
        Assert.Equal(code, Check(Rows(("Alpha", 100, before)), Rows(("Alpha", 80, after)), "--allocated").Code);

    [Fact]
    public void A_slower_case_comes_before_a_larger_one_and_both_are_said()
    {
        var call = Check(Rows(("Alpha", 100, "40 B")), Rows(("Alpha", 200, "48 B")), "--allocated");

        Assert.Equal(1, call.Code);
        Assert.Contains("decided to be slower", call.Output, StringComparison.Ordinal);
        Assert.Contains("allocates more than before", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Times_can_be_left_out_of_it()
    {
        var call = Check(Rows(("Alpha", 100, "40 B")), Rows(("Alpha", 200, "40 B")), "--allocated", "--no-time");

        Assert.Equal(0, call.Code);
        Assert.StartsWith("Nothing allocates more than before: 1 case compared.", call.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("slower", call.Output, StringComparison.Ordinal);
        Assert.Equal(2, Check(Rows(("Alpha", 100, "40 B")), Rows(("Alpha", 200, "40 B")), "--no-time").Code);
    }

    [Fact]
    public void A_case_that_is_gone_fails_a_gate_of_memory_alone_too()
    {
        var call = Check(Rows(("Alpha", 100, "40 B"), ("Beta", 100, "40 B")), Rows(("Alpha", 100, "40 B")), "--allocated", "--no-time");

        Assert.Equal(6, call.Code);
        Assert.Contains("Beta: 100 ns before, gone now", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_lost_its_column_is_named_and_can_be_allowed()
    {
        var call = Check(Rows(("Alpha", 100, "40 B")), "Method,Mean,Error,StdDev\nAlpha,100.0 ns,0.5 ns,0.4 ns\n", "--allocated");

        Assert.Equal(6, call.Code);
        Assert.Contains("Alpha: 40 B before, none now", call.Output, StringComparison.Ordinal);
        Assert.Contains("[MemoryDiagnoser]", call.Output, StringComparison.Ordinal);
        Assert.Equal(0, Check(Rows(("Alpha", 100, "40 B")), "Method,Mean,Error,StdDev\nAlpha,80.0 ns,0.5 ns,0.4 ns\n", "--allocated", "--allow-missing").Code);
    }

    [Fact]
    public void Files_that_know_nothing_of_memory_are_an_error_that_says_what_to_add()
    {
        const string none = "Method,Mean,Error,StdDev\nAlpha,100.0 ns,0.5 ns,0.4 ns\n";
        var call = Check(none, none, "--allocated");

        Assert.Equal(3, call.Code);
        Assert.Contains("[MemoryDiagnoser]", Assert.Single(call.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_reads_the_same()
    {
        var facts = JsonDocument.Parse(Check(Rows(("Alpha", 100, "-")), Rows(("Alpha", 80, "40 B")), "--allocated", "--json").Output).RootElement;

        Assert.Equal("Regressed", facts.GetProperty("result").GetString());
        var allocated = facts.GetProperty("metrics")[0];
        Assert.Equal(("Allocated", 1), (allocated.GetProperty("name").GetString(), allocated.GetProperty("worse").GetInt32()));
        var only = allocated.GetProperty("cases")[0];
        var (before, after) = (only.GetProperty("before"), only.GetProperty("after"));
        Assert.Equal("-", before.GetProperty("text").GetString());
        Assert.Equal((0.0, 40.0), (before.GetProperty("value").GetDouble(), after.GetProperty("value").GetDouble()));
    }

    [Fact]
    public void A_summary_for_a_pull_request_has_the_table()
    {
        Check(Rows(("Alpha", 100, "40 B")), Rows(("Alpha", 100, "48 B")), "--allocated", "--summary", folder["summary.md"]);
        Assert.Contains("| S | Alpha | worse | 40 B | 48 B | 1.20× |", File.ReadAllText(folder["summary.md"]), StringComparison.Ordinal);
    }

    private static string Rows(params (string Method, double Nanoseconds, string Allocated)[] cases) => string.Concat(cases.Select(each =>
        FormattableString.Invariant($"{each.Method},{each.Nanoseconds:0.0} ns,0.5 ns,0.4 ns,{each.Allocated}\n"))
        .Prepend("Method,Mean,Error,StdDev,Allocated\n"));

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
