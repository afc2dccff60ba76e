namespace Analysis.Tests.Commands;

/// <summary>Columns of users beside time, in the tables and as a gate.</summary>
public sealed class MetricOptionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("100.0", "104.0", 0)]
    [InlineData("100.0", "106.0", 7)]
    [InlineData("100.0", "50.0", 0)]
    [InlineData("0", "0.5", 7)]
    public void A_column_may_grow_by_the_margin(string before, string after, int code) =>
        Assert.Equal(code, Check(before, after, "--metric", "Op/s", "--no-time").Code);

    [Theory]
    [InlineData("100.0", "96.0", 0)]
    [InlineData("100.0", "90.0", 7)]
    [InlineData("100.0", "200.0", 0)]
    public void Where_higher_is_better_it_may_shrink_by_the_margin(string before, string after, int code) =>
        Assert.Equal(code, Check(before, after, "--metric", "op/s", "--higher-is-better", "--no-time").Code);

    [Fact]
    public void Another_margin_is_another_gate_and_the_answer_names_the_column_and_the_case()
    {
        var call = Check("100.0", "120.0", "--metric", "Op/s", "--margin", "10%", "--no-time");

        Assert.Equal(7, call.Code);
        Assert.StartsWith("1 of 1 case is worse (higher) by more than 10% in Op/s.", call.Output, StringComparison.Ordinal);
        Assert.Contains("A: 100 before, 120 now (1.20× as much)", call.Output, StringComparison.Ordinal);
        Assert.Equal(0, Check("100.0", "120.0", "--metric", "Op/s", "--margin", "30%", "--no-time").Code);
    }

    [Fact]
    public void A_column_that_does_not_exist_is_an_error_that_lists_the_columns_of_numbers()
    {
        var call = Check("100.0", "100.0", "--metric", "Throughput");

        Assert.Equal(3, call.Code);
        var line = Assert.Single(call.Errors);
        Assert.Contains("'Throughput'", line, StringComparison.Ordinal);
        Assert.EndsWith("there are Error, Mean, Op/s", line, StringComparison.Ordinal);
    }

    private Invocation Check(string before, string after, params string[] options)
    {
        foreach (var (name, value) in new[] { ("old", before), ("new", after) })
        {
            Directory.CreateDirectory(folder[name]);
            File.WriteAllText(folder[name, "S-report.csv"], $"Method,Mean,Error,Op/s,Note\nA,100.0 ns,0.5 ns,{value},good\n");
        }
        return Invocation.Of(["check", "--against", folder["old"], folder["new"], .. options]);
    }
}
