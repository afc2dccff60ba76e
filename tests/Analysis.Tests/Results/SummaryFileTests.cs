using System.Text.Json;
using System.Text.Json.Nodes;
using Analysis.Tests.Commands;

namespace Analysis.Tests.Results;

/// <summary>A list believes a run's summary, and never one that is not of what lies beside it.</summary>
public sealed class SummaryFileTests : IDisposable
{
    private static readonly DateTime longAgo = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder folder = new();
    private readonly string run;

    public SummaryFileTests()
    {
        run = Commands.RunFolder.Write(folder.Root, rounds: 4);
        File.SetLastWriteTimeUtc(Measurements, longAgo);
    }

    private string Measurements => Path.Combine(run, "measurements.csv");

    private string Summary => Path.Combine(run, "summary.json");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_second_list_reads_no_measurements()
    {
        Assert.Equal(12, Listed());
        File.WriteAllBytes(Measurements, new byte[new FileInfo(Measurements).Length]);
        File.SetLastWriteTimeUtc(Measurements, longAgo);
        Assert.Equal(12, Listed());
    }

    [Fact]
    public void A_row_more_is_seen()
    {
        Listed();
        File.AppendAllText(Measurements, NewCase());
        Assert.Equal(13, Listed());
        Assert.Equal(13, Listed());
    }

    [Fact]
    public void A_change_that_keeps_the_size_is_seen_by_its_time()
    {
        Listed();
        Confuse();
        Assert.Equal(6, Listed());
    }

    [Fact]
    public void A_change_within_a_tick_of_the_file_systems_clock_is_seen_by_its_content()
    {
        var now = DateTime.UtcNow;
        File.SetLastWriteTimeUtc(Measurements, now);
        Listed();
        Confuse();
        File.SetLastWriteTimeUtc(Measurements, now);
        Assert.Equal(6, Listed());
    }

    [Fact]
    public void A_copy_of_another_time_is_believed_for_its_content()
    {
        Listed();
        Forge(counts => counts["cases"] = 999);
        File.SetLastWriteTimeUtc(Measurements, longAgo.AddDays(1));
        Assert.Equal(999, Listed());

        Forge(counts => counts.Parent!["content"] = "of something else");
        File.SetLastWriteTimeUtc(Measurements, longAgo.AddDays(2));
        Assert.Equal(12, Listed());
    }

    [Fact]
    public void Another_build_of_the_program_judges_anew()
    {
        Listed();
        Forge(counts => (counts["cases"], counts.Parent!["build"]) = (999, "another"));
        Assert.Equal(12, Listed());
    }

    [Fact]
    public void What_run_json_says_counts_too()
    {
        Listed();
        Forge(counts => counts["cases"] = 999);
        Assert.Equal(999, Listed());
        File.AppendAllText(Path.Combine(run, "run.json"), "\n");
        Assert.Equal(12, Listed());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{ not json")]
    [InlineData("""{"counts":{"cases":"many"}}""")]
    public void What_is_no_summary_is_made_anew(string text)
    {
        File.WriteAllText(Summary, text);
        Assert.Equal(12, Listed());
        Assert.Equal(12, (int)JsonNode.Parse(File.ReadAllText(Summary))!["counts"]!["cases"]!);
    }

    [Fact]
    public void Where_nothing_can_be_written_the_list_is_the_same()
    {
        Directory.CreateDirectory(Summary);
        Assert.Equal(12, Listed());
        Assert.Equal(["measurements.csv", "run.json", "summary.json"], Directory.EnumerateFileSystemEntries(run).Select(Path.GetFileName).Order());
    }

    private int Listed()
    {
        var call = Invocation.Of("list", folder.Root, "--json");
        Assert.True(call.Code == 0, call.Error);
        return JsonDocument.Parse(call.Output).RootElement.GetProperty("runs")[0].GetProperty("cases").GetInt32();
    }

    /// <summary>Changes the counts, so that a test sees whether they are believed.</summary>
    private void Forge(Action<JsonNode> change)
    {
        var stored = JsonNode.Parse(File.ReadAllText(Summary))!;
        change(stored["counts"]!);
        File.WriteAllText(Summary, stored.ToJsonString());
    }

    /// <summary>Two models have one name, of the same length, and are left out of the run.</summary>
    private void Confuse() =>
        File.WriteAllText(Measurements, File.ReadAllText(Measurements).Replace(",ThreadPool,", ",Sequential,", StringComparison.Ordinal));

    private string NewCase() => File.ReadLines(Measurements).Last().Replace(",1000000,", ",2000000,", StringComparison.Ordinal) + "\n";
}
