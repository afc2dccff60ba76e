using System.Text.Json;

namespace Analysis.Tests.Commands;

public sealed class ListCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Runs_of_all_machines_are_listed_newest_first()
    {
        RunFolder.Write(folder.Root, run: "20260101-000000-abcdef0");
        RunFolder.Write(folder.Root, machine: "other-4-linux", run: "20260301-120000-abcdef0", profile: "quick", rounds: 4);
        RunFolder.Write(folder.Root, run: "20260201-000000-abcdef0");
        var call = Invocation.Of("list", folder.Root, "--json");
        Assert.Equal(0, call.Code);
        var runs = JsonDocument.Parse(call.Output).RootElement.GetProperty("runs").EnumerateArray().ToArray();
        Assert.Equal(["20260301-120000-abcdef0", "20260201-000000-abcdef0", "20260101-000000-abcdef0"], runs.Select(run => run.GetProperty("run").GetString()));
        Assert.Equal("other-4-linux", runs[0].GetProperty("machine").GetString());
        Assert.Equal("quick", runs[0].GetProperty("profile").GetString());
        Assert.Equal((12, 3, 4), (runs[0].GetProperty("cases").GetInt32(), runs[0].GetProperty("cells").GetInt32(), runs[0].GetProperty("rounds").GetInt32()));

        var text = Invocation.Of("list", folder.Root).Output;
        Assert.All(["other-4-linux", "cpu-2-linux", "quick"], part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.True(text.IndexOf("20260301", StringComparison.Ordinal) < text.IndexOf("20260101", StringComparison.Ordinal));
    }

    [Fact]
    public void A_run_that_cannot_be_read_does_not_hide_the_others()
    {
        RunFolder.Write(folder.Root);
        var broken = RunFolder.Write(folder.Root, run: "20260201-000000-abcdef0");
        File.WriteAllText(Path.Combine(broken, "run.json"), "{ not json");
        var call = Invocation.Of("list", folder.Root);
        Assert.Equal(0, call.Code);
        Assert.Contains("20260101-000000-abcdef0", call.Output, StringComparison.Ordinal);
        Assert.Contains("20260201-000000-abcdef0", Assert.Single(call.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_of_which_none_can_be_read_are_no_success()
    {
        File.WriteAllText(Path.Combine(RunFolder.Write(folder.Root), "run.json"), "{ not json");
        var call = Invocation.Of("list", folder.Root);
        Assert.Equal(3, call.Code);
        Assert.Contains("20260101-000000-abcdef0", Assert.Single(call.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("")]
    public void A_folder_without_runs_is_one_line(string name)
    {
        var call = Invocation.Of("list", folder[name]);
        Assert.Equal(3, call.Code);
        Assert.Contains(folder[name], Assert.Single(call.Errors), StringComparison.Ordinal);
    }
}
