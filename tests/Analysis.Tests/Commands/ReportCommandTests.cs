using System.Text.Json;

namespace Analysis.Tests.Commands;

public sealed class ReportCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_run_gets_its_report_inside_its_own_folder()
    {
        var run = RunFolder.Write(folder.Root);
        var call = Invocation.Of("report", run);
        Assert.True(call.Code == 0, call.Error);
        foreach (var file in new[] { "index.html", "report.md", "verdicts.csv" }) Assert.True(File.Exists(Path.Combine(run, "report", file)), file);
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(run, "report", "charts"), "*.svg"));
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(run, "report", "charts"), "*.png"));
        Assert.EndsWith($"Report: {Path.Combine(run, "report", "index.html")}", call.Output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_holds_the_verdicts_and_nothing_else_is_written()
    {
        var call = Invocation.Of("report", RunFolder.Write(folder.Root), "--json", "--output", folder["out"]);
        Assert.Equal(0, call.Code);
        var run = Assert.Single(JsonDocument.Parse(call.Output).RootElement.GetProperty("runs").EnumerateArray());
        Assert.Equal(3, run.GetProperty("cells").GetArrayLength());
        var cell = run.GetProperty("cells")[2];
        Assert.Equal(1_000_000, cell.GetProperty("cell").GetProperty("parameters")[1].GetProperty("number").GetDouble());
        Assert.Equal(4, cell.GetProperty("models").GetArrayLength());
        Assert.NotEqual(JsonValueKind.Null, cell.GetProperty("models")[1].GetProperty("speedup").ValueKind);
        Assert.NotEmpty(run.GetProperty("answer")[0].GetProperty("sentences").EnumerateArray());
    }

    [Fact]
    public void Another_baseline_and_margin_are_used()
    {
        var call = Invocation.Of("report", RunFolder.Write(folder.Root), "--json", "--output", folder["out"], "--baseline", "ThreadPool", "--margin", "20%");
        var run = JsonDocument.Parse(call.Output).RootElement.GetProperty("runs")[0];
        Assert.Equal(0.2, run.GetProperty("margin").GetDouble());
        Assert.All(run.GetProperty("cells").EnumerateArray(), cell => Assert.Equal("ThreadPool", cell.GetProperty("baseline").GetString()));
    }

    [Fact]
    public void A_baseline_that_is_not_there_is_one_line_that_names_those_that_are()
    {
        var call = Invocation.Of("report", RunFolder.Write(folder.Root), "--output", folder["out"], "--baseline", "Fiber");
        Assert.Equal(2, call.Code);
        Assert.Contains("ParallelFor", Assert.Single(call.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_without_results_is_one_line()
    {
        var call = Invocation.Of("report", folder["nowhere"], "--output", folder["out"]);
        Assert.Equal(3, call.Code);
        Assert.Contains(folder["nowhere"], Assert.Single(call.Errors), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Fact]
    public void An_output_folder_that_cannot_be_written_is_one_line()
    {
        File.WriteAllText(folder["file"], "");
        var call = Invocation.Of("report", RunFolder.Write(folder.Root), "--output", folder["file", "report"]);
        Assert.Equal(2, call.Code);
        Assert.Contains("--output", Assert.Single(call.Errors), StringComparison.Ordinal);
    }
}
