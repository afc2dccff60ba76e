using Analysis.Reading;
using Analysis.Tests.Commands;

namespace Analysis.Tests.Reading;

/// <summary>What this suite's own run folders give.</summary>
public sealed class SuiteRunTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_run_folder_becomes_a_run_with_its_cases_and_rounds()
    {
        var path = Write(
        [
            SuiteFile.Row("Sequential", 1, 1, 900, "Jitting"),
            SuiteFile.Row("Sequential", 1, 1, 500, "Warmup"),
            SuiteFile.Row("Sequential", 1, 2, 220, operations: 2),
            SuiteFile.Row("Sequential", 1, 1, 100),
            SuiteFile.Row("Thread", 1, 1, 50),
            SuiteFile.Row("Sequential", 2, 1, 101),
        ]);

        var run = Assert.Single(RunReader.Read([path], ReadOptions.Strict));

        Assert.Equal("some-cpu-2-cores-linux/20260131-120000-abcdef1", run.Name);
        Assert.Equal("Sequential", run.Baseline);
        Assert.Equal("standard", run.Info!.Profile);
        Assert.Empty(run.Warnings);
        Assert.Equal(["Sequential", "Thread"], run.Cases.Select(each => each.Model));
        var sequential = run.Cases[0];
        Assert.Equal("CpuBoundSquaring Squaring natural TaskCount=64 Grain=1000 squares", sequential.Cell.ToString());
        Assert.Equal([1, 2], sequential.Rounds.Select(round => round.Round));
        Assert.Equal([100.0, 110.0], sequential.Rounds[0].Nanoseconds);
        Assert.Equal(900, sequential.Rounds[0].ColdNanoseconds);
        Assert.Null(sequential.Rounds[0].CpuNanoseconds);
        Assert.Null(sequential.Rounds[1].ColdNanoseconds);
    }

    private string Write(IEnumerable<MeasurementRow> rows)
    {
        var path = folder["some-cpu", SuiteFile.Info.Run];
        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(path, "measurements.csv"), SuiteFile.Text(rows));
        File.WriteAllText(Path.Combine(path, "run.json"), SuiteFile.Json(SuiteFile.Info));
        return path;
    }
}
