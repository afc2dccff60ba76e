using Analysis.Reading;
using Bench.Suites;
using Bench.Tests.Rounds;

namespace Bench.Tests.Commands;

/// <summary>The sweep of the grain and of the degree of parallelism, end to end through the real engine.</summary>
[Collection(RealRun.OneAtATime)]
public sealed class CostsRunTests : IDisposable
{
    private const int HangLimit = 240_000;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact(Timeout = HangLimit)]
    public async Task Granularity_and_scaling_are_measured_into_the_same_file_with_their_tasks_in_flight()
    {
        using var run = RealRun.Start("run", "--profile", "costs", "--rounds", "1", "--models", "ParallelFor", "--filter", "GranularitySuite.*Grain=1000,*",
            "--filter", "ScalingSuite.*(TaskCount=256,*", "--output", _folder.Root, "--run-folder-file", _folder["where"]);

        var (code, error) = await run.End(Stop);

        Assert.True(code == 0, string.Join('\n', run.Output) + error);
        var cases = RunReader.Read([File.ReadAllText(_folder["where"])], new ReadOptions())[0].Cases;
        Assert.All(cases, @case => Assert.Equal(ConfigurationName.Matched, @case.Cell.Configuration));
        Assert.All(cases, @case => Assert.All(@case.Rounds, round => Assert.All(round.Nanoseconds, lap => Assert.True(lap > 0))));
        Assert.Equal(["ParallelFor", "Sequential"], cases.Select(@case => @case.Model).Distinct().Order());
        Assert.Equal([Environment.ProcessorCount], DopsOf(SuiteName.GranularitySuite));
        Assert.Equal(ScalingSuite.Dops, DopsOf(SuiteName.ScalingSuite));

        IEnumerable<int> DopsOf(string suite) => cases.Where(@case => @case.Cell.Suite == suite && @case.Model == "ParallelFor")
            .Select(@case => (int)@case.Cell["Dop"]!.Number!.Value).Distinct().Order();
    }

    [Fact(Timeout = HangLimit)]
    public async Task Tasks_of_different_sizes_are_measured_with_their_sizes_in_the_workloads_name()
    {
        using var run = RealRun.Start("run", "--profile", "imbalance", "--rounds", "1", "--models", "MultiProcess", "MultiProcessQueue",
            "--filter", "*Imbalance=1,*", "--output", _folder.Root, "--run-folder-file", _folder["where"]);

        var (code, error) = await run.End(Stop);

        Assert.True(code == 0, string.Join('\n', run.Output) + error);
        var cases = RunReader.Read([File.ReadAllText(_folder["where"])], new ReadOptions())[0].Cases;
        Assert.Equal(6, cases.Length);
        Assert.All(cases, @case => Assert.Equal((WorkloadName.Squaring, 1.0), (@case.Cell.Workload, @case.Cell[TaskSizes.ImbalanceParameter]!.Number)));
        Assert.All(cases, @case => Assert.All(@case.Rounds, round => Assert.All(round.Nanoseconds, lap => Assert.True(lap > 0))));
        Assert.Equal(2, cases.Select(@case => @case.Cell[TaskSizes.SizesParameter]!.Text).Distinct().Count());
    }
}
