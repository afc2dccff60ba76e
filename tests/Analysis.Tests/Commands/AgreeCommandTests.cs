using System.Text.Json;

namespace Analysis.Tests.Commands;

public sealed class AgreeCommandTests : IDisposable
{
    private const string Later = "20260102-000000-abcdef0";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Runs_of_the_same_truth_do_not_disagree()
    {
        var call = Invocation.Of("agree", RunFolder.Write(folder.Root), RunFolder.Write(folder.Root, run: Later, seed: 2));

        Assert.Equal(0, call.Code);
        Assert.Contains("of 3 common cells, the verdicts agree on", call.Output, StringComparison.Ordinal);
        Assert.Contains("disagree on 0 (0.0%)", call.Output, StringComparison.Ordinal);
        Assert.Empty(call.Errors);
    }

    [Fact]
    public void Cells_that_disagree_are_named_with_both_verdicts()
    {
        // Threads that cost nothing any more win where another model won before.
        var call = Invocation.Of("agree", RunFolder.Write(folder.Root), RunFolder.Write(folder.Root, run: Later, seed: 2, slower: 0.001));

        Assert.Equal(0, call.Code);
        Assert.Contains("disagree on 3 (100.0%)", call.Output, StringComparison.Ordinal);
        Assert.Contains("Cells that do not agree", call.Output, StringComparison.Ordinal);
        Assert.Contains("1M squares", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_holds_the_same_counts()
    {
        var call = Invocation.Of("agree", "--json", RunFolder.Write(folder.Root), RunFolder.Write(folder.Root, run: Later, seed: 2));
        using var json = JsonDocument.Parse(call.Output);
        var best = json.RootElement.GetProperty("best");
        Assert.Equal(3, best.GetProperty("all").GetInt32());
        Assert.Equal(0, best.GetProperty("disagree").GetInt32());
        Assert.Equal(3, json.RootElement.GetProperty("cells").GetArrayLength());
    }

    [Fact]
    public void Different_machines_are_compared_with_a_warning()
    {
        var call = Invocation.Of("agree", RunFolder.Write(folder.Root), RunFolder.Write(folder.Root, machine: "other-2-linux", seed: 2));
        Assert.Equal(0, call.Code);
        Assert.Contains("different machines", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_without_a_common_cell_are_an_error()
    {
        var (first, second) = (RunFolder.Write(folder.Root), RunFolder.Write(folder.Root, run: Later));
        var csv = Path.Combine(second, "measurements.csv");
        File.WriteAllText(csv, File.ReadAllText(csv).Replace("CpuBoundSquaring", "AnotherSuite", StringComparison.Ordinal));
        var call = Invocation.Of("agree", first, second);
        Assert.Equal(3, call.Code);
        Assert.Contains("no cell in common", Assert.Single(call.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void It_takes_two_runs(int count)
    {
        var path = RunFolder.Write(folder.Root);
        var call = Invocation.Of(["agree", .. Enumerable.Repeat(path, count)]);
        Assert.Equal(2, call.Code);
        Assert.Single(call.Errors);
    }
}
