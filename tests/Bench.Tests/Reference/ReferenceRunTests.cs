using Analysis.Reading;
using Analysis.Verdicts;
using Bench.Reference;
using Bench.Tests.Commands;
using Bench.Tests.Rounds;

namespace Bench.Tests.Reference;

/// <summary>A run beside CPython, end to end through the real engine and the real interpreter.</summary>
[Collection(RealRun.OneAtATime)]
public sealed class ReferenceRunTests : IDisposable
{
    private const int HangLimit = 300_000;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact(Timeout = HangLimit)]
    public async Task CPython_is_measured_in_the_same_rounds_and_stands_beside_every_model_of_its_cells()
    {
        if (Interpreter.Find([Interpreter.Any]).Found is not [var python]) { Assert.Skip("no Python 3 to be had"); return; }
        using var run = RealRun.Start("run", "--profile", "tiny", "--models", "ParallelFor", "--reference", "python",
            "--filter", "CpuBoundSquaring.*", "--output", _folder.Root, "--run-folder-file", _folder["where"]);

        var (code, error) = await run.End(Stop);

        Assert.True(code == 0, string.Join('\n', run.Output) + error);
        var read = RunReader.Read([File.ReadAllText(_folder["where"])], new ReadOptions())[0];
        Assert.Equal(python.Info.Version, Assert.Single(read.Info!.References).Version);
        var judged = JudgedRun.Of(read, Rule.For(read));
        var beside = Assert.Single(judged.Beside);
        Assert.Equal(ReferenceModel.Names(python.Info.Prefix).Order(), beside.References.Select(each => each.Model).Order());
        Assert.All(beside.References, each => Assert.True(each.Rounds == 2 && each.TypicalNanoseconds > 0, each.ToString()));
        Assert.Equal(["ParallelFor", "Sequential"], beside.Verdict.Models.Select(model => model.Model).Order());
        Assert.All(beside.Pairs, pair => Assert.NotNull(pair.Ratio));
        Assert.DoesNotContain(judged.Cells.SelectMany(cell => cell.Best), ReferenceModel.Is);
    }
}
