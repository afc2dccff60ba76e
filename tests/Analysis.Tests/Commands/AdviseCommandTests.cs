using System.Text.Json;

namespace Analysis.Tests.Commands;

public sealed class AdviseCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    // 10,000 squares at half a nanosecond each: 64 tasks take 320 µs one after the other and 179 µs by ParallelFor.
    [Theory]
    [InlineData("10000")]
    [InlineData("5us")]
    [InlineData("5000ns")]
    public void A_grain_is_squares_or_their_time_on_the_runs_machine(string grain)
    {
        var call = Invocation.Of("advise", "--workload", "squaring", "--tasks", "64", "--grain", grain, "--run", RunFolder.Write(folder.Root), "--json");
        Assert.True(call.Code == 0, call.Error);
        var facts = JsonDocument.Parse(call.Output).RootElement;
        Assert.Equal("ParallelFor", facts.GetProperty("recommended").GetString());
        Assert.Equal(10_000, facts.GetProperty("grain").GetDouble(), 1e-6);
        Assert.InRange(facts.GetProperty("gain").GetDouble(), 1.75, 1.83);
        Assert.Single(facts.GetProperty("between").EnumerateArray());
    }

    [Fact]
    public void People_get_a_sentence_first_and_where_it_changes()
    {
        var call = Invocation.Of("advise", "--workload", "squaring", "--tasks", "64", "--grain", "10000", "--run", RunFolder.Write(folder.Root));
        Assert.StartsWith("For 64 tasks of 10,000 squares (≈ 5 µs) each use ParallelFor, 1.8× as fast as Sequential; ", call.Output, StringComparison.Ordinal);
        Assert.Contains("Sequential", call.Output[call.Output.IndexOf("below about", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("measured on CPU of cpu-2-linux", call.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("squaring", "1000", "10000", 5)]
    [InlineData("squaring", "64", "10", 5)]
    [InlineData("sleep", "64", "10ms", 5)]
    [InlineData("sleep", "64", "10", 2)]
    [InlineData("squaring", "64", "soon", 2)]
    [InlineData("squaring", "0", "100", 2)]
    [InlineData("waiting", "64", "100", 2)]
    [InlineData("file-read", "64", "64KB", 5)]
    [InlineData("file-read", "64", "5ms", 2)]
    [InlineData("http", "64", "5", 2)]
    public void What_cannot_be_answered_has_an_exit_code_of_its_own(string workload, string tasks, string grain, int code) =>
        Assert.Equal(code, Invocation.Of("advise", "--workload", workload, "--tasks", tasks, "--grain", grain, "--run", RunFolder.Write(folder.Root)).Code);

    [Fact]
    public void A_run_that_is_not_there_is_an_error_of_the_input() =>
        Assert.Equal(3, Invocation.Of("advise", "--workload", "squaring", "--tasks", "64", "--grain", "100", "--run", folder["nowhere"]).Code);
}
