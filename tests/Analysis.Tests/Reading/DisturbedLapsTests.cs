using Analysis.Reading;
using Analysis.Reading.Suite;

namespace Analysis.Tests.Reading;

/// <summary>Which laps of a launch count when the machine was disturbed during some of them.</summary>
public sealed class DisturbedLapsTests
{
    [Fact]
    public void Where_three_laps_are_quiet_only_quiet_ones_count_and_the_others_stay_reachable()
    {
        var sample = Assert.Single(Read(Launch(1, (10, false), (99, true), (11, null), (12, false))).Rounds);

        Assert.Equal([10.0, 11, 12], sample.Nanoseconds);
        Assert.Equal([10.0, 99, 11, 12], sample.Laps.Select(lap => lap.Nanoseconds));
        Assert.Equal([false, true, null, false], sample.Laps.Select(lap => lap.Disturbed));
        Assert.Equal((1, false), (sample.LeftOut, sample.Ungated));
    }

    [Fact]
    public void With_fewer_than_three_quiet_laps_all_of_them_count()
    {
        var sample = Assert.Single(Read(Launch(1, (10, false), (99, true), (11, false))).Rounds);

        Assert.Equal([10.0, 99, 11], sample.Nanoseconds);
        Assert.Equal((0, true), (sample.LeftOut, sample.Ungated));
    }

    [Fact]
    public void Where_nobody_looked_nothing_is_left_out_and_nothing_is_ungated()
    {
        var sample = Assert.Single(Read(Launch(1, (10, null), (11, null))).Rounds);

        Assert.Equal([new Lap(10), new Lap(11)], sample.Laps);
        Assert.Equal((0, false), (sample.LeftOut, sample.Ungated));
    }

    [Fact]
    public void The_probe_is_kept_with_its_lap()
    {
        var rows = Launch(1, (10, false), (11, false)).Select(row => row with { ProbeNanoseconds = 1000 + row.Iteration });

        Assert.Equal([1001.0, 1002], Assert.Single(Read(rows).Rounds).Laps.Select(lap => lap.ProbeNanoseconds));
    }

    [Theory]
    [InlineData(1, 3, false)]
    [InlineData(2, 4, false)]
    [InlineData(2, 3, true)]
    [InlineData(3, 3, true)]
    public void A_case_most_of_whose_launches_were_never_quiet_says_so_with_a_remedy(int disturbed, int launches, bool warned)
    {
        var run = Run(Enumerable.Range(1, launches).SelectMany(round => Launch(round, (10, round <= disturbed), (11, round <= disturbed), (12, false))));

        Assert.Equal(disturbed, run.Cases[0].UngatedLaunches);
        var warnings = run.Warnings.Where(each => each.Code == "never-quiet").ToArray();
        Assert.Equal(warned ? 1 : 0, warnings.Length);
        Assert.All(warnings, warning => Assert.Contains($"in {disturbed} of {launches} launches", warning.Problem, StringComparison.Ordinal));
        Assert.All(warnings, warning => Assert.Contains("measure again", warning.Remedy, StringComparison.Ordinal));
    }

    [Fact]
    public void Configurations_are_cells_of_their_own()
    {
        var warm = Launch(1, (10, null), (11, null)).ToArray();

        var run = Run([.. warm, warm[0] with { Configuration = ConfigurationName.Cold, Nanoseconds = 500 }]);

        Assert.Equal([(ConfigurationName.Natural, 2), (ConfigurationName.Cold, 1)],
            run.Cases.Select(each => (each.Cell.Configuration, each.Rounds[0].Nanoseconds.Length)));
    }

    private static Case Read(IEnumerable<MeasurementRow> rows) => Assert.Single(Run(rows).Cases);

    /// <summary>Through rows and through a file: the two must not differ.</summary>
    private static Run Run(IEnumerable<MeasurementRow> rows)
    {
        var all = rows.ToArray();
        using var files = new InputFiles();
        files.Add("measurements.csv", SuiteFile.Text(all));
        files.Add("run.json", SuiteFile.Json(SuiteFile.Info));
        var read = files.Read();
        var run = SuiteRun.Of(all, SuiteFile.Info);
        Assert.Equal((read.Name, read.Baseline, read.Cases.Length), (run.Name, run.Baseline, run.Cases.Length));
        Assert.Equal(read.Cases.SelectMany(each => each.Rounds).SelectMany(each => each.Nanoseconds),
            run.Cases.SelectMany(each => each.Rounds).SelectMany(each => each.Nanoseconds));
        return run;
    }

    private static IEnumerable<MeasurementRow> Launch(int round, params (double Nanoseconds, bool? Disturbed)[] laps) =>
        laps.Select((lap, index) => SuiteFile.Row("Thread", round, index + 1, lap.Nanoseconds) with { Disturbed = lap.Disturbed });
}
