using System.Text.Json;
using Bench.Commands;
using Bench.Tests.Commands;
using Bench.Tests.Reference;
using Bench.Tests.Rounds;
using Bench.Tests.Workers;

namespace Bench.Tests.Claims;

/// <summary>The real program with real trials: as few and as short as there are.</summary>
[Collection(RealRun.OneAtATime)]
public sealed class ClaimsCommandTests : IDisposable
{
    private const int HangLimit = 180_000;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact(Timeout = HangLimit)]
    public async Task A_claim_is_measured_in_processes_of_its_own_and_written_as_it_is_printed()
    {
        using var run = RealRun.Start("claims", "--claim", "locks-fix-it", "--json", "--output", _folder["out"], "--reference", _folder["no-python"]);

        var (code, error) = await run.End(Stop);

        Assert.True(code == ExitCode.Done, error);
        Assert.Empty(error);
        var printed = string.Join('\n', run.Output) + "\n";
        Assert.Equal(printed, File.ReadAllText(Path.Combine(_folder["out"], ClaimsFile.JsonName)));
        var claims = ClaimsFile.In(_folder["out"])!;
        var finding = Assert.Single(claims.Findings);
        Assert.Equal(ClaimVerdict.Holds, finding.Verdict);
        Assert.Equal(3, finding.Figures.Length);
        Assert.All(finding.Figures, figure => Assert.True(figure.Low > 0 && figure.Low <= figure.Median && figure.Median <= figure.High));
        Assert.Equal(1 + 3, File.ReadAllLines(Path.Combine(_folder["out"], ClaimsFile.CsvName)).Length);
        Assert.Equal(1, JsonDocument.Parse(printed).RootElement.GetProperty("schemaVersion").GetInt32());
    }

    [Theory(Timeout = HangLimit)]
    [InlineData("INT", 130)]
    [InlineData("KILL", 137)]
    public async Task Nothing_is_left_of_an_interpreter_when_the_program_is_ended(string signal, int exitCode)
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("descendants are found in /proc");
        Assert.SkipWhen(signal == "INT" && RealRunTests.IgnoresInterrupts(),
            "these tests run in the background of a script, where Ctrl-C is ignored by all that they start");
        var python = FakeInterpreter.Write(_folder, "sleep 600 & wait");
        using var run = RealRun.Start("claims", "--claim", "unsynchronised-goes-wrong", "--reference", python);
        int[] before;
        do
        {
            await Task.Delay(50, Stop);
            before = Descendants.Of(run.Id);
        }
        while (!before.Any(id => Name(id) == "sleep"));

        await run.Signal(signal, Stop);

        var (code, _) = await run.End(Stop);
        Assert.Equal(exitCode, code);
        foreach (var id in before) await ProcessState.WaitForEnd(id, Stop);
    }

    private static string? Name(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/comm").Trim();
        }
        catch (IOException)
        {
            return null;
        }
    }
}
