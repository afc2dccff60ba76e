using Analysis.Reading;
using Analysis.Tests.Commands;

namespace Analysis.Tests.Reading;

/// <summary>The runs in this repository, as earlier versions wrote them, are read as they were.</summary>
public sealed class CommittedRunsTests
{
    [Theory]
    [InlineData("20261123-010426-2377e6e", 129, 21_351)]
    [InlineData("20261123-011355-2377e6e", 129, 21_250)]
    [InlineData("20261123-023236-da70488", 258, 49_784)]
    public void A_committed_run_is_read_whole(string run, int cases, int rows)
    {
        var folder = Path.Combine(Repository.Root, "results", "amd-epyc-2-cores-debian-gnu-linux-12", run);

        var written = MeasurementReader.Read(Path.Combine(folder, "measurements.csv")).ToArray();
        var read = Assert.Single(RunReader.Read([folder], ReadOptions.Strict));

        Assert.Equal(rows, written.Length);
        Assert.All(written, row => Assert.Null(row.Disturbed));
        Assert.Equal($"amd-epyc-2-cores-debian-gnu-linux-12/{run}", read.Name);
        Assert.Equal(ModelName.Sequential, read.Baseline);
        Assert.Equal(cases, read.Cases.Length);
        Assert.Equal(written.Count(row => row.Stage == StageName.Actual), read.Cases.Sum(each => each.Rounds.Sum(round => round.Laps.Length)));
        Assert.All(read.Cases, each => Assert.Equal((0, 0), (each.Rounds.Sum(round => round.LeftOut), each.UngatedLaunches)));
        Assert.Empty(read.Warnings);
    }
}
