namespace Analysis.Tests.Reading;

/// <summary>Leaving out what is malformed, and saying how much that was.</summary>
public sealed class SkipBadTests
{
    [Fact]
    public void Bad_rows_are_left_out_and_counted()
    {
        var run = InputFiles.Read("A-report.csv", "Method,Mean\nA,1.5 us\nB,soon\nC\nD,2.5 us\n", skipBad: true);
        Assert.Equal(["A", "D"], run.Cases.Select(each => each.Model));
        var warning = Assert.Single(run.Warnings);
        Assert.Equal("rows-left-out", warning.Code);
        Assert.StartsWith("2 rows left out, the first because of ", warning.Problem, StringComparison.Ordinal);
        Assert.EndsWith("A-report.csv:3:2: 'soon' in column 'Mean', expected a time such as 1.5 us, or NA", warning.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_that_is_never_closed_costs_its_own_row_only()
    {
        var rows = string.Concat(Enumerable.Range(0, 200_000).Select(i => $"C{i % 7},3.5 us\n"));
        foreach (var text in (string[])["Method,Mean\nA,1.5 us\n\"B,2.5 us\nD,3.5 us\n", "Method,Mean\nA,1.5 us\n\"B,2.5 us\nD,3.5 us\n" + rows])
        {
            var run = InputFiles.Read("A-report.csv", text, skipBad: true);
            Assert.Equal(["A", "D"], run.Cases.Select(each => each.Model));
            Assert.StartsWith("1 row left out", run.Warnings.Single(warning => warning.Code == "rows-left-out").Problem, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_bad_file_among_good_ones_is_left_out_and_named()
    {
        using var files = new InputFiles();
        files.Add("A-report.csv", "Method,Mean\nA,1.5 us\n");
        files.Add("B-report.csv", "Method,Mean\n" + new string('x', 3 << 20));
        Assert.Throws<InputException>(() => files.Read());
        var run = files.Read(skipBad: true);
        Assert.Equal("A", Assert.Single(run.Cases).Model);
        Assert.Equal("file-left-out", Assert.Single(run.Warnings).Code);
    }

    [Theory]
    [InlineData("Method,Mean\nA,soon\nB,later\n", "2 rows left out, the first because of ")]
    [InlineData("Method,Mean,Mean\n\"A,1.5 us\n", "1 row left out, the first because of ")]
    public void When_nothing_is_left_that_is_an_error(string text, string reason)
    {
        using var files = new InputFiles();
        files.Add("A-report.csv", text);
        Assert.StartsWith($"{files.Root}:1:1: nothing is left when bad rows are left out ({reason}",
            Assert.Throws<InputException>(() => files.Read(skipBad: true)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_run_json_is_done_without()
    {
        using var files = new InputFiles();
        files.Add("run.json", "{ \"run\": ");
        files.Add("measurements.csv", SuiteFile.Text([SuiteFile.Row("Sequential", 1, 1, 100)]));
        Assert.Contains("run.json:1:10: ", Assert.Throws<InputException>(() => files.Read()).Message, StringComparison.Ordinal);
        var run = files.Read(skipBad: true);
        Assert.Null(run.Info);
        Assert.Single(run.Cases);
        Assert.Equal("no-run-info", Assert.Single(run.Warnings).Code);
    }
}
