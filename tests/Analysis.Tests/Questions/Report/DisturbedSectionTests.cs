using Analysis.Page;
using Analysis.Questions.Report;
using Analysis.Reading.Suite;
using Analysis.Tests.Commands;
using Analysis.Verdicts;

namespace Analysis.Tests.Questions.Report;

public sealed class DisturbedSectionTests
{
    [Fact]
    public void A_run_without_marks_has_no_such_section() => Assert.Null(DisturbedSection.Of(Judged(disturbed: false)));

    [Fact]
    public void What_was_left_out_is_counted_and_the_largest_shift_stands_beside_its_interval()
    {
        var section = DisturbedSection.Of(Judged(disturbed: true))!;

        var row = Assert.Single(Assert.Single(section.Blocks.OfType<TableBlock>()).Table.Rows);
        Assert.Equal("CPU-bound squaring", row[0]);
        // Ten launches of two models, five laps each, two of them disturbed.
        Assert.Equal("100", row[1]);
        Assert.Equal("40%", row[2]);
        Assert.Equal("0", row[3]);
        Assert.Equal("0 of 1", row[^1]);
    }

    [Fact]
    public void The_limit_in_words_is_the_one_that_the_marks_are_set_by()
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, "bench", "Rounds", "ProbeLimit.cs"));
        Assert.Contains("const double Limit = " + DisturbedSection.Limit.Split(' ')[0] + ";", source, StringComparison.Ordinal);
        Assert.Contains("const double BestShare = 0.1;", source, StringComparison.Ordinal);
    }

    private static JudgedRun Judged(bool disturbed)
    {
        var rows = from round in Enumerable.Range(1, 10)
                   from model in new[] { (Name: "Sequential", Nanoseconds: 2000.0), (Name: "ParallelFor", Nanoseconds: 1000.0) }
                   from lap in Enumerable.Range(1, 5)
                   select Row(model.Name, round, lap, model.Nanoseconds * (1 + 0.001 * ((7 * round + 3 * lap) % 5)), disturbed ? lap > 3 : null);
        var run = SuiteRun.Of(rows, new RunInfo
        {
            Run = "20260101-000000",
            Profile = "test",
            Seed = 1,
            StartedUtc = DateTimeOffset.UnixEpoch,
            Looks = [10],
            Machine = new MachineInfo { Slug = "test", LogicalCores = 2 },
            Runtime = new RuntimeInfo { Version = ".NET" },
        });
        return JudgedRun.Of(run, Rule.For(run));
    }

    private static MeasurementRow Row(string model, int round, int lap, double nanoseconds, bool? disturbed) => new()
    {
        Suite = SuiteName.CpuBoundSquaring,
        Workload = WorkloadName.Squaring,
        Model = model,
        Configuration = ConfigurationName.Natural,
        TaskCount = 64,
        Grain = 1000,
        GrainUnit = GrainUnitName.Squares,
        Round = round,
        Order = 1,
        Launch = 1,
        Iteration = lap,
        Stage = StageName.Actual,
        Operations = 1,
        Nanoseconds = nanoseconds,
        StartUtc = DateTimeOffset.UnixEpoch,
        ProbeNanoseconds = disturbed is null ? null : disturbed.Value ? 600_000 : 300_000,
        Disturbed = disturbed,
    };
}
