using System.Text.Json;
using Analysis.Calibration;
using Analysis.Formats;

namespace Analysis.Tests.Commands;

public sealed class CalibrateCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_writes_a_page_a_table_and_charts_and_says_whether_targets_are_met()
    {
        var call = Invocation.Of("calibrate", "--replicates", "20", "--output", folder["out"]);

        Assert.Equal(0, call.Code);
        Assert.Empty(call.Errors);
        Assert.Contains("false winners where nothing differs", call.Output, StringComparison.Ordinal);
        Assert.All(["index.html", "calibration.md", "calibration.csv", "charts/false-winners.svg", "charts/differences-found.svg"],
            file => Assert.True(File.Exists(folder["out", file]), file));
        var csv = File.ReadAllLines(folder["out", "calibration.csv"]);
        Assert.StartsWith("Noise,NoiseLevel,Models,Planted,Looks,Seed,Replicates,FalseWinnerRate,", csv[0], StringComparison.Ordinal);
        Assert.All(csv, line => Assert.Equal(csv[0].Count(letter => letter == ','), line.Count(letter => letter == ',')));
        Assert.Contains(csv, line => line.StartsWith($"one bimodal,0.03,7,0.1,{string.Join(' ', StandardPlan.Looks)},1,20,", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_seed_writes_the_same_bytes()
    {
        Invocation.Of("calibrate", "--replicates", "20", "--seed", "7", "--output", folder["a"]);
        Invocation.Of("calibrate", "--replicates", "20", "--seed", "7", "--output", folder["b"]);
        Assert.Equal(File.ReadAllBytes(folder["a", "calibration.csv"]), File.ReadAllBytes(folder["b", "calibration.csv"]));
    }

    [Fact]
    public void The_noise_of_a_run_can_be_resampled()
    {
        var call = Invocation.Of("calibrate", "--replicates", "20", "--output", folder["out"], "--noise", RunFolder.Write(folder.Root), "--json");

        Assert.Equal(0, call.Code);
        using var json = JsonDocument.Parse(call.Output);
        Assert.Contains(json.RootElement.GetProperty("rows").EnumerateArray(),
            row => row.GetProperty("setting").GetProperty("noise").GetString() == "resampled");
        Assert.True(json.RootElement.GetProperty("targets").GetArrayLength() >= 8);
    }

    [Fact]
    public void A_run_of_few_rounds_has_no_noise_to_resample()
    {
        var call = Invocation.Of("calibrate", "--replicates", "20", "--output", folder["out"], "--noise", RunFolder.Write(folder.Root, rounds: 3));
        Assert.Equal(3, call.Code);
        Assert.Contains("its noise is unknown", Assert.Single(call.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void The_tables_of_a_page_are_brought_up_to_date()
    {
        var page = folder["page.md"];
        File.WriteAllText(page, $"before\n\n{MarkedPart.Begin("calibration")}\nyesterday\n{MarkedPart.End("calibration")}\n\nafter\n");

        Assert.Equal(0, Invocation.Of("calibrate", "--replicates", "20", "--output", folder["out"], "--docs", page).Code);

        var text = File.ReadAllText(page);
        Assert.StartsWith("before\n", text, StringComparison.Ordinal);
        Assert.EndsWith("after\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("yesterday", text, StringComparison.Ordinal);
        Assert.Contains("| log-normal |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_the_comments_is_left_alone()
    {
        File.WriteAllText(folder["page.md"], "text\n");
        var call = Invocation.Of("calibrate", "--replicates", "20", "--output", folder["out"], "--docs", folder["page.md"]);
        Assert.Equal(2, call.Code);
        Assert.Contains("<!-- calibration: begin", Assert.Single(call.Errors), StringComparison.Ordinal);
        Assert.Equal("text\n", File.ReadAllText(folder["page.md"]));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("many")]
    public void Replicates_are_a_number_from_one_on(string count)
    {
        var call = Invocation.Of("calibrate", "--replicates", count, "--output", folder["out"]);
        Assert.Equal(2, call.Code);
        Assert.Single(call.Errors);
    }
}
