using System.Text.Json;
using System.Xml.Linq;

namespace Analysis.Tests.Commands;

public sealed class CompareCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Two_machines_are_compared_by_winners_and_speedups_and_not_by_times()
    {
        RunFolder.Write(folder["results"]);
        RunFolder.Write(folder["results"], machine: "server-8-linux", machineFactor: 0.5, seed: 2);
        var call = Invocation.Of("compare", folder["results"], "--output", folder["out"]);
        Assert.True(call.Code == 0, call.Error);
        Assert.StartsWith("Of the 3 cells that both runs have, ", call.Output, StringComparison.Ordinal);
        Assert.Contains("CPU of server-8-linux", call.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Absolute", File.ReadAllText(folder["out", "index.html"]), StringComparison.Ordinal);
        Assert.DoesNotContain("TypicalNanoseconds", File.ReadAllText(folder["out", "comparison.csv"]), StringComparison.Ordinal);
        Assert.All(Directory.EnumerateFiles(folder["out", "charts"], "*.svg"), file => XDocument.Load(file));
        Assert.Contains("Speedups side by side", File.ReadAllText(folder["out", "comparison.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Times_of_different_machines_are_shown_and_labelled_only_on_request()
    {
        RunFolder.Write(folder["results"]);
        RunFolder.Write(folder["results"], machine: "server-8-linux", seed: 2);
        Invocation.Of("compare", folder["results"], "--absolute", "--output", folder["out"]);
        Assert.Contains("compare the machines, not the models", File.ReadAllText(folder["out", "index.html"]), StringComparison.Ordinal);
        Assert.Contains("TypicalNanoseconds", File.ReadAllText(folder["out", "comparison.csv"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_of_one_machine_are_compared_by_times_with_verdicts()
    {
        RunFolder.Write(folder["results"]);
        RunFolder.Write(folder["results"], run: "20260102-000000-abcdef0", slower: 1.3, seed: 2);
        var facts = JsonDocument.Parse(Invocation.Of("compare", folder["results"], "--json", "--output", folder["out"]).Output).RootElement;
        var pair = Assert.Single(facts.GetProperty("sameMachine").EnumerateArray());
        var slower = pair.GetProperty("cases").EnumerateArray().Where(each => each.GetProperty("verdict").GetString() == "Slower");
        Assert.Equal(["Thread"], slower.Select(each => each.GetProperty("model").GetString()).Distinct());
    }

    [Fact]
    public void Twenty_machines_fit_on_a_page()
    {
        for (var i = 0; i < 20; i++) RunFolder.Write(folder["results"], machine: $"machine-{i}-linux", rounds: 3, seed: i);
        var call = Invocation.Of("compare", folder["results"], "--output", folder["out"]);
        Assert.True(call.Code == 0, call.Error);
        Assert.All(call.Output.Split('\n'), line => Assert.True(line.Length <= 205, line));
        Assert.True(new FileInfo(folder["out", "index.html"]).Length < 2_000_000);
    }

    [Fact]
    public void What_stands_beside_time_stands_side_by_side()
    {
        foreach (var (name, beside) in new[] { ("old", "0.01,40 B"), ("new", "0.03,64 B") })
        {
            Directory.CreateDirectory(folder[name]);
            File.WriteAllText(folder[name, "S-report.csv"], $"Method,Mean,Error,Gen0,Allocated\nA,100.0 ns,0.5 ns,{beside}\nB,200.0 ns,0.5 ns,-,-\n");
        }
        var call = Invocation.Of("compare", folder["old"], folder["new"], "--metric", "gen0", "--output", folder["out"]);
        Assert.True(call.Code == 0, call.Error);
        Assert.Contains("B against A: 1 of 2 cases is worse (higher) by more than 5% in Allocated.", call.Output, StringComparison.Ordinal);
        Assert.Contains("Allocated memory, where runs differ: S", call.Output, StringComparison.Ordinal);
        Assert.Contains("Gen0, where runs differ: S", call.Output, StringComparison.Ordinal);
        Assert.Matches(@"S\s+A\s+40 B\s+64 B", call.Output);
        Assert.Contains("Allocated memory side by side: S", File.ReadAllText(folder["out", "index.html"]), StringComparison.Ordinal);
        var facts = JsonDocument.Parse(Invocation.Of("compare", folder["old"], folder["new"], "--json", "--output", folder["out"]).Output).RootElement;
        var models = facts.GetProperty("cells")[0].GetProperty("runs")[1].GetProperty("models");
        Assert.Equal(64, models[0].GetProperty("metrics")[0].GetProperty("value").GetDouble());
    }

    [Fact]
    public void One_run_is_a_matter_of_usage()
    {
        RunFolder.Write(folder["results"]);
        var call = Invocation.Of("compare", folder["results"], "--output", folder["out"]);
        Assert.Equal(2, call.Code);
        Assert.Contains("a comparison needs two", Assert.Single(call.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_strangers_stay_text_and_files_stay_inside()
    {
        const string hostile = "=cmd|'<script>alert(1)</script>../../\u001b[2Jx";
        foreach (var machine in new[] { "one", "two" })
        {
            var csv = Path.Combine(RunFolder.Write(folder["results"], machine: machine), "measurements.csv");
            File.WriteAllText(csv, File.ReadAllText(csv)
                .Replace("CpuBoundSquaring,", hostile + ",", StringComparison.Ordinal).Replace(",Thread,", $",{hostile},", StringComparison.Ordinal));
        }
        var call = Invocation.Of("compare", folder["results"], "--output", folder["out"]);
        Assert.True(call.Code == 0, call.Error);
        Assert.DoesNotContain('\u001b', call.Output + call.Error);
        Assert.DoesNotContain("<script>alert", File.ReadAllText(folder["out", "index.html"]), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", File.ReadAllText(folder["out", "comparison.md"]), StringComparison.Ordinal);
        Assert.DoesNotContain(",=cmd", File.ReadAllText(folder["out", "comparison.csv"]), StringComparison.Ordinal);
        Assert.Equal(["out", "results"], Directory.EnumerateFileSystemEntries(folder.Root).Select(Path.GetFileName).Order());
    }
}
