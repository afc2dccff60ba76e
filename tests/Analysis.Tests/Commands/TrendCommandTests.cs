using System.Text.Json;
using Analysis.Tests.Histories;

namespace Analysis.Tests.Commands;

public sealed class TrendCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_regression_exits_with_one_and_says_what_since_when_and_how_sure()
    {
        new MadeUpHistory(46, 20).Step(3, (30, 1.25)).Write(folder["history"]);
        var call = Trend();
        Assert.Equal(1, call.Code);
        Assert.StartsWith(
            "46 versions, 2025-01-01 to 2025-11-12, in the order of the dates in their names: 1 of 20 cases changed, and the newest change of 1 is a regr",
            call.Output, StringComparison.Ordinal);
        Assert.Contains("Sorting, Count = 10,000, Method1 takes 2", call.Output, StringComparison.Ordinal);
        Assert.Contains("longer (2", call.Output, StringComparison.Ordinal);
        Assert.Contains("since 2025-07-30:", call.Output, StringComparison.Ordinal);
        Assert.Contains("by chance in 0.05% of unchanged histories", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_newest_versions_count_where_that_is_asked_for()
    {
        new MadeUpHistory(46, 20).Step(3, (30, 1.25)).Write(folder["history"]);
        Assert.Equal(1, Trend("--newest", "16").Code);
        Assert.Equal(0, Trend("--newest", "15").Code);
        Assert.Equal(0, Trend("--margin", "40%").Code);
    }

    [Fact]
    public void An_improvement_and_no_change_exit_with_zero()
    {
        new MadeUpHistory(20, 4).Step(3, (10, 0.7)).Write(folder["history"]);
        Assert.Contains("and no newest change is a regression.", Trend().Output, StringComparison.Ordinal);
        Assert.Equal(0, Trend().Code);
        new MadeUpHistory(20, 4).Write(folder["history"]);
        Assert.Contains("none of 4 cases changed", Trend().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_has_changed_cases_open_others_folded_and_the_console_fits_a_screen()
    {
        new MadeUpHistory(46, 20).Step(3, (30, 1.25)).Step(8, (20, 0.8)).Write(folder["history"]);
        var call = Trend();
        Assert.InRange(call.Output.Split('\n').Length, 5, 24);
        var page = File.ReadAllText(folder["out", "index.html"]);
        Assert.InRange(page.Length, 10_000, 1_000_000);
        Assert.Contains("<summary>Chart: Cases without a change (1 of 3)</summary>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<summary>Chart: Cases that changed", page, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["out", "charts", "changed-1.png"]));
        Assert.True(File.Exists(folder["out", "charts", "unchanged-3.svg"]));
        Assert.Contains("| Sorting, Count = 10,000, Method1 |", File.ReadAllText(folder["out", "trend.md"]), StringComparison.Ordinal);
        Assert.Equal(1 + 46 * 20, File.ReadAllLines(folder["out", "trend.csv"]).Length);
    }

    [Fact]
    public void Hundreds_of_cases_fit_a_screen_and_a_page_that_stays_small()
    {
        var made = new MadeUpHistory(46, 300);
        for (var i = 0; i < 100; i++) made.Step(3 * i, (5 + i % 36, i % 2 == 0 ? 1.3 : 0.75));
        made.Write(folder["history"]);
        var call = Trend();
        Assert.Equal(1, call.Code);
        Assert.Contains("100 of 300 cases changed, and the newest change of 50 is a regression.", call.Output, StringComparison.Ordinal);
        Assert.InRange(call.Output.Split('\n').Length, 20, 32);
        Assert.Contains("… and 40 more.", call.Output, StringComparison.Ordinal);
        Assert.InRange(File.ReadAllText(folder["out", "index.html"]).Length, 100_000, 2_000_000);
        Assert.Equal(1 + 46 * 300, File.ReadAllLines(folder["out", "trend.csv"]).Length);
    }

    [Fact]
    public void A_machine_that_was_slower_for_a_while_changes_nothing_over_the_baseline()
    {
        new MadeUpHistory(46, 8).Slowed(15, 30, 1.5).Step(5, (25, 1.3)).Write(folder["history"]);
        Assert.Contains("8 of 8 cases changed", Trend().Output, StringComparison.Ordinal);

        var call = Trend("--relative", "--baseline", "Method1");
        Assert.Equal(1, call.Code);
        Assert.Contains("1 of 4 cases changed, and the newest change of 1 is a regression.", call.Output, StringComparison.Ordinal);
        Assert.Contains("Sorting, Count = 100, Method2 takes 3", call.Output, StringComparison.Ordinal);
        Assert.Contains("since 2025-06-25: 3.0", call.Output, StringComparison.Ordinal);
        Assert.Contains("Compared are times over those of the baseline Method1 in the same version", call.Output, StringComparison.Ordinal);
        var facts = JsonDocument.Parse(Trend("--relative", "--baseline", "Method1", "--json").Output).RootElement;
        Assert.Equal("Speedup", facts.GetProperty("yardstick").GetString());
        var time = facts.GetProperty("cases")[0].GetProperty("times")[45];
        Assert.Equal(time.GetProperty("ofBaseline").GetDouble(), Math.Clamp(time.GetProperty("ofBaseline").GetDouble(),
            time.GetProperty("low").GetDouble(), time.GetProperty("high").GetDouble()));
        Assert.InRange(time.GetProperty("ofBaseline").GetDouble(), 3.7, 4.1);
    }

    [Fact]
    public void Few_versions_are_compared_over_the_baseline_too()
    {
        new MadeUpHistory(4, 8).Slowed(1, 3, 3).Step(4, (2, 4)).Write(folder["history"]);
        var call = Trend("--relative", "--baseline", "Method1");
        Assert.Contains("1 of 4 cases changed", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_names_the_change()
    {
        new MadeUpHistory(46, 20).Step(3, (30, 1.25)).Write(folder["history"]);
        var facts = JsonDocument.Parse(Trend("--json").Output).RootElement;
        Assert.Equal(1, facts.GetProperty("regressed").GetInt32());
        Assert.Equal(46, facts.GetProperty("versions").GetArrayLength());
        var change = Assert.Single(facts.GetProperty("cases")[0].GetProperty("changes").EnumerateArray());
        Assert.Equal(("2025-07-30", 31), (change.GetProperty("version").GetString(), change.GetProperty("number").GetInt32()));
        Assert.Equal(0.0005, change.GetProperty("chance").GetDouble());
    }

    [Fact]
    public void Few_versions_say_how_they_were_compared_and_what_would_decide_more()
    {
        new MadeUpHistory(3, 4).Write(folder["history"]);
        var call = Trend();
        Assert.Equal(0, call.Code);
        Assert.Contains("which takes 11: each version was compared with the one before", call.Output, StringComparison.Ordinal);
        Assert.Contains("More versions, or five launches of each and more, decide more.", call.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there are 2 versions (2025-01-01, 2025-01-08)", "trend", "history")]
    [InlineData("name runs or versions, or --git FILE", "trend")]
    [InlineData("not both", "trend", "history", "--git", "history/a.csv")]
    [InlineData("--newest '0' is not a number from 1 on", "trend", "history", "--newest", "0")]
    [InlineData("--false-alarms '7' is not a share", "trend", "history", "--false-alarms", "7")]
    [InlineData("--baseline 'Method1' needs --relative beside it", "trend", "history", "--baseline", "Method1")]
    public void A_wrong_call_is_one_line(string problem, params string[] arguments)
    {
        new MadeUpHistory(2, 4).Write(folder["history"]);
        var call = Invocation.Of([.. arguments.Select(each => each.Replace("history", folder["history"], StringComparison.Ordinal))]);
        Assert.Equal(2, call.Code);
        Assert.Contains(problem, Assert.Single(call.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no version marks one; name one with --baseline NAME")]
    [InlineData("--baseline 'Nobody' is in no version; the newest has Method1", "--baseline", "Nobody")]
    public void A_baseline_that_is_not_there_is_one_line(string problem, params string[] options)
    {
        new MadeUpHistory(12, 4).Write(folder["history"]);
        var call = Trend(["--relative", .. options]);
        Assert.Equal(2, call.Code);
        Assert.Contains(problem, Assert.Single(call.Errors), StringComparison.Ordinal);
    }

    private Invocation Trend(params string[] options) => Invocation.Of(["trend", folder["history"], "--output", folder["out"], .. options]);
}
