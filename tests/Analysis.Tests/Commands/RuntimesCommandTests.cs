using System.Text.Json;
using Analysis.Tests.Verdicts.Runtimes;

namespace Analysis.Tests.Commands;

/// <summary>What the verbs make of a run on two runtimes.</summary>
public sealed class RuntimesCommandTests : IDisposable
{
    private const string Headline = "Of 3 cases .NET 9.0.23 is faster than .NET 10.0.12 in 1, slower in 1, equivalent in 1 and undecided in 0.";

    private readonly TemporaryFolder folder = new();
    private readonly string run;

    public RuntimesCommandTests() => run = TwoRuntimes.Write(folder["results"]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Compare_of_one_run_shows_runtime_against_runtime_and_where_winners_differ()
    {
        var call = Invocation.Of("compare", run, "--output", folder["out"]);

        Assert.True(call.Code == 0, call.Error);
        Assert.Contains(Headline, Flat(call.Output), StringComparison.Ordinal);
        Assert.Contains("1 has different winners", Flat(call.Output), StringComparison.Ordinal);
        var page = File.ReadAllText(folder["out", "comparison.md"]);
        Assert.Contains("Runtime against runtime", page, StringComparison.Ordinal);
        Assert.DoesNotContain("times on the same machine", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_reads_the_same()
    {
        var call = Invocation.Of("compare", run, "--json", "--output", folder["out"]);

        Assert.True(call.Code == 0, call.Error);
        var runtimes = JsonDocument.Parse(call.Output).RootElement.GetProperty("runtimes");
        Assert.Equal((".NET 10.0.12", 3), (runtimes.GetProperty("reference").GetString(), runtimes.GetProperty("cases").GetArrayLength()));
        var cases = runtimes.GetProperty("cases").EnumerateArray();
        Assert.Equal(["Faster", "Equivalent", "Slower"], cases.Select(each => each.GetProperty("verdict").GetString()));
    }

    [Fact]
    public void A_report_answers_for_each_runtime_and_then_compares_them()
    {
        var call = Invocation.Of("report", run, "--output", folder["out"]);

        Assert.True(call.Code == 0, call.Error);
        var page = Flat(File.ReadAllText(folder["out", "report.md"]));
        Assert.Contains(Headline, page, StringComparison.Ordinal);
        Assert.Contains($"{SuiteName}, .NET 10.0.12", page, StringComparison.Ordinal);
        Assert.Contains($"{SuiteName}, .NET 9.0.23", page, StringComparison.Ordinal);
        Assert.Contains(Headline, Flat(call.Output), StringComparison.Ordinal);
    }

    [Fact]
    public void Runtimes_compete_where_they_are_asked_to_and_one_can_be_looked_at_alone()
    {
        var compete = Invocation.Of("report", run, "--compete", "runtime", "--json", "--output", folder["out"]);
        Assert.True(compete.Code == 0, compete.Error);
        var cells = JsonDocument.Parse(compete.Output).RootElement.GetProperty("runs")[0].GetProperty("cells");
        Assert.Equal(3, cells.GetArrayLength());
        Assert.All(cells.EnumerateArray(), cell => Assert.Equal(".NET 10.0.12", cell.GetProperty("baseline").GetString()));

        var alone = Invocation.Of("report", run, "--filter", "Runtime=.NET 9*", "--json", "--output", folder["out"]);
        Assert.True(alone.Code == 0, alone.Error);
        var root = JsonDocument.Parse(alone.Output).RootElement;
        Assert.Equal("ParallelFor", Assert.Single(root.GetProperty("runs").EnumerateArray()).GetProperty("cells")[0].GetProperty("best")[0].GetString());
        Assert.Equal(0, root.GetProperty("runtimes").GetArrayLength());
    }

    private static string SuiteName => $"{TwoRuntimes.Info.Machine.Name}/{TwoRuntimes.Info.Run}";

    private static string Flat(string text) => string.Join(' ', text.Replace("**", "", StringComparison.Ordinal).Split((char[]?)null,
        StringSplitOptions.RemoveEmptyEntries));
}
