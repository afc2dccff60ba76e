using System.Text.Json;

namespace Analysis.Tests.Commands;

/// <summary>The gate on other people's files: what must not pass by accident, each with its exit code.</summary>
public sealed class CheckGateTests : IDisposable
{
    private const string Header = "Method,Job,Runtime,Mean,Error,StdDev\n";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_case_that_failed_is_named_first_and_fails_the_gate_with_its_own_code()
    {
        var call = Check(Rows(("Alpha", 100), ("Beta", 200)), Rows(("Alpha", 100), ("Beta", null)));

        Assert.Equal(6, call.Code);
        Assert.StartsWith("1 case had a time before and has none now.", call.Output, StringComparison.Ordinal);
        Assert.Contains("Beta: 200 ns before, failed now", call.Output, StringComparison.Ordinal);
        Assert.True(call.Output.IndexOf("Beta", StringComparison.Ordinal) < call.Output.IndexOf("Alpha", StringComparison.Ordinal));
        Assert.Contains("--allow-missing", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_is_gone_is_as_missing_as_one_that_failed()
    {
        var call = Check(Rows(("Alpha", 100), ("Beta", 200)), Rows(("Alpha", 100)));

        Assert.Equal(6, call.Code);
        Assert.Contains("Beta: 200 ns before, gone now", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_case_that_failed_is_missing_too_and_no_want_of_measurements()
    {
        Assert.Equal(6, Check(Rows(("Alpha", 100)), Rows(("Alpha", null))).Code);
        Assert.Equal(3, Check(Rows(("Alpha", 100)), Rows(("Alpha", null)), "--allow-missing").Code);
    }

    [Fact]
    public void What_may_be_missing_is_still_named()
    {
        var call = Check(Rows(("Alpha", 100), ("Beta", 200)), Rows(("Alpha", 50), ("Beta", null)), "--allow-missing");

        Assert.Equal(0, call.Code);
        Assert.StartsWith("1 case had a time before and has none now, which is allowed.", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_regression_comes_before_a_missing_case_and_both_are_said()
    {
        var call = Check(Rows(("Alpha", 100), ("Beta", 200)), Rows(("Alpha", 200), ("Beta", null)));

        Assert.Equal(1, call.Code);
        Assert.StartsWith("1 case had a time before and has none now. 1 of 1 case is decided to be slower", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Something_where_nothing_was_is_a_regression()
    {
        var call = Check(Header + "Alpha,J,.NET 8.0,0.0000 ns,0.0000 ns,0.0000 ns\n", Header + "Alpha,J,.NET 8.0,5.0 ns,0.10 ns,0.09 ns\n");

        Assert.Equal(1, call.Code);
        Assert.DoesNotContain("∞", call.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_where_something_was_passes() =>
        Assert.Equal(0, Check(Header + "Alpha,J,.NET 8.0,5.0 ns,0.10 ns,0.09 ns\n", Header + "Alpha,J,.NET 8.0,0.0000 ns,0.0000 ns,0.0000 ns\n").Code);

    [Fact]
    public void All_that_was_not_compared_is_listed_however_much_it_is()
    {
        (string, double?)[] added = [.. Enumerable.Range(10, 30).Select(i => ($"New{i}", (double?)100))];
        var call = Check(Rows(("Alpha", 100), ("Never", null)), Rows([("Alpha", 60), ("Never", null), ("Repaired", 70), .. added]));

        Assert.Equal(0, call.Code);
        Assert.All(added, each => Assert.Contains(each.Item1, call.Output, StringComparison.Ordinal));
        Assert.Contains("Repaired: 70 ns now", call.Output, StringComparison.Ordinal);
        Assert.Contains("Without a time in either run, and not compared:", call.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("… and", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_that_failed_is_missing_where_speedups_are_compared()
    {
        var call = Check(Rows(("Alpha", 100), ("Beta", 200)), Rows(("Alpha", null), ("Beta", 200)), "--relative", "--baseline", "Alpha");

        Assert.Equal(6, call.Code);
        Assert.Contains("Alpha: 100 ns before, failed now", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_undecided_says_what_would_decide_it()
    {
        var call = Check(Rows(("Alpha", 100)), Rows(("Alpha", 108)), "--strict");

        Assert.Equal(4, call.Code);
        Assert.Contains("WithLaunchCount(5)", call.Output, StringComparison.Ordinal);
        Assert.Contains("-measurements.csv", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_reads_what_is_missing()
    {
        var facts = JsonDocument.Parse(Check(Rows(("Alpha", 100), ("Beta", 200)), Rows(("Alpha", 100), ("Beta", null)), "--json").Output).RootElement;

        Assert.Equal("Missing", facts.GetProperty("result").GetString());
        var missing = facts.GetProperty("missing")[0];
        Assert.Equal(("Beta", 200.0, true),
            (missing.GetProperty("model").GetString(), missing.GetProperty("before").GetDouble(), missing.GetProperty("hasFailed").GetBoolean()));
        Assert.Contains("--allow-missing", facts.GetProperty("nextSteps").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_change_and_its_two_times_come_from_one_estimator()
    {
        const string medians = "Method,Mean,Error,StdDev,Median\n";
        var call = Check(medians + "Alpha,60.00 ns,0.40 ns,0.30 ns,50.00 ns\n", medians + "Alpha,45.00 ns,0.40 ns,0.30 ns,55.00 ns\n", "--json");

        var only = JsonDocument.Parse(call.Output).RootElement.GetProperty("cases")[0];
        double Time(string side) => only.GetProperty(side).GetProperty("typicalNanoseconds").GetDouble();
        Assert.Equal(only.GetProperty("ratio").GetProperty("estimate").GetDouble(), Time("before") / Time("after"), 9);
    }

    private static string Rows(params (string Method, double? Nanoseconds)[] cases) => Header + string.Concat(cases.Select(each =>
        each.Nanoseconds is { } time
            ? FormattableString.Invariant($"{each.Method},J,.NET 8.0,{time:0.0} ns,0.5 ns,0.4 ns\n")
            : $"{each.Method},J,.NET 8.0,NA,NA,NA\n"));

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
