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

    [Fact]
    public void The_costs_of_a_round_are_those_of_its_warm_iterations()
    {
        var warm = SuiteFile.Row("Thread", 1, 1, 100) with { CpuNanoseconds = 0.1, PeakThreads = 3, AllocatedBytes = 7, DeliveredNanoseconds = 5 };
        var path = Write(
        [
            warm with { Stage = "Warmup", PeakThreads = 99, CpuNanoseconds = 9 }, warm, warm with { Iteration = 2, PeakThreads = 4 },
            warm with { Iteration = 3 },
        ]);
        var round = RunReader.Read([path], ReadOptions.Strict)[0].Cases[0].Rounds[0];
        Assert.Equal((0.1, 4.0, 7.0, 5.0),
            (round.CpuNanoseconds!.Value, round.PeakThreads!.Value, round.AllocatedBytes!.Value, round.DeliveredNanoseconds!.Value));
    }

    [Fact]
    public void Tasks_of_different_sizes_are_squaring_with_their_imbalance_and_their_draw_as_parameters()
    {
        var path = Write([SuiteFile.Row("Thread", 1, 1, 100) with { Workload = "Squaring (skewed imbalance 0.25, seed 12)" },
            SuiteFile.Row("Thread", 1, 1, 100)]);

        var cases = RunReader.Read([path], ReadOptions.Strict)[0].Cases;

        Assert.Equal("CpuBoundSquaring Squaring natural TaskCount=64 Grain=1000 squares Sizes=skewed (seed 12) Imbalance=0.25", cases[0].Cell.ToString());
        Assert.Equal(new TaskSizes(0.25, true, 12), TaskSizes.Of(cases[0].Cell["Imbalance"]!.Number!.Value, cases[0].Cell["Sizes"]!.Text));
        Assert.Equal("CpuBoundSquaring Squaring natural TaskCount=64 Grain=1000 squares", cases[1].Cell.ToString());
    }

    [Fact]
    public void A_matched_case_has_its_degree_of_parallelism_as_a_parameter()
    {
        var path = Write([SuiteFile.Row("Thread", 1, 1, 100) with { Configuration = "matched", Dop = 4 }]);
        Assert.Equal("CpuBoundSquaring Squaring matched TaskCount=64 Grain=1000 squares Dop=4",
            RunReader.Read([path], ReadOptions.Strict)[0].Cases[0].Cell.ToString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(60)]
    public void A_last_row_that_a_crash_left_unfinished_is_left_out_and_that_is_said(int missing)
    {
        var path = Write([SuiteFile.Row("Sequential", 1, 1, 100), SuiteFile.Row("Sequential", 2, 1, 12345)]);
        var file = Path.Combine(path, "measurements.csv");
        File.WriteAllText(file, File.ReadAllText(file)[..^missing]);
        var run = Assert.Single(RunReader.Read([path], ReadOptions.Strict));
        Assert.Equal(1, Assert.Single(run.Cases[0].Rounds).Round);
        Assert.Equal("unfinished-row", Assert.Single(run.Warnings).Code);
    }

    [Fact]
    public void Of_a_case_that_was_started_again_the_last_start_counts()
    {
        var first = SuiteFile.Row("Sequential", 1, 1, 900);
        var again = first with { Nanoseconds = 100, StartUtc = first.StartUtc!.Value.AddHours(1) };
        foreach (var rows in (MeasurementRow[][])[[first, again], [again, first]])
        {
            var run = RunReader.Read([Write(rows)], ReadOptions.Strict)[0];
            Assert.Equal([100.0], run.Cases[0].Rounds[0].Nanoseconds);
            Assert.Equal("case-started-again", Assert.Single(run.Warnings).Code);
        }
    }

    [Fact]
    public void In_a_run_of_twins_the_original_is_the_baseline() =>
        Assert.Equal("Sequential",
            RunReader.Read([Write([SuiteFile.Row("Sequential′", 1, 1, 100), SuiteFile.Row("Sequential", 1, 1, 100)])], ReadOptions.Strict)[0].Baseline);

    [Fact]
    public void Without_run_json_the_run_is_read_and_that_is_said()
    {
        var path = Write([SuiteFile.Row("Thread", 1, 1, 100)]);
        File.Delete(Path.Combine(path, "run.json"));
        var run = Assert.Single(RunReader.Read([path], ReadOptions.Strict));
        Assert.Null(run.Info);
        Assert.Null(run.Baseline);
        Assert.Equal("some-cpu/20260131-120000-abcdef1", run.Name);
        Assert.Equal("no-run-info", Assert.Single(run.Warnings).Code);
    }

    [Fact]
    public void A_run_that_ended_before_its_first_case_has_none_and_says_so()
    {
        var path = Write([]);
        Assert.Equal("no-measurements", Assert.Single(RunReader.Read([path], ReadOptions.Strict)[0].Warnings).Code);
        File.Delete(Path.Combine(path, "measurements.csv"));
        Assert.Equal("no-measurements", Assert.Single(RunReader.Read([path], ReadOptions.Strict)[0].Warnings).Code);
    }

    [Fact]
    public void A_run_of_a_newer_schema_is_refused()
    {
        var path = Write([SuiteFile.Row("Thread", 1, 1, 100)]);
        File.WriteAllText(Path.Combine(path, "run.json"), SuiteFile.Json(SuiteFile.Info with { SchemaVersion = RunInfo.CurrentSchemaVersion + 1 }));
        Assert.Contains("run.json:1:1: schema 2, expected 1 at most", Assert.Throws<InputException>(() => RunReader.Read([path], ReadOptions.Strict)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_malformed_is_refused_where_it_stands()
    {
        var good = SuiteFile.Line(SuiteFile.Row("Thread", 1, 1, 100));
        string Refusal(string line) => InputFiles.Refusal("measurements.csv", $"{SuiteFile.Header}\n{good}\n{line}\n");

        Assert.Equal("measurements.csv:3:15: '1,5' in column 'Nanoseconds', expected a number of nanoseconds",
            Refusal(good.Replace(",100,", ",\"1,5\",", StringComparison.Ordinal)));
        Assert.Equal("measurements.csv:3:13: 'Nap' in column 'Stage', expected Jitting, Pilot, Warmup or Actual",
            Refusal(good.Replace("Actual", "Nap", StringComparison.Ordinal)));
        Assert.Equal("measurements.csv:3:5: '-64' in column 'TaskCount', expected a number of tasks from 1",
            Refusal(good.Replace(",64,", ",-64,", StringComparison.Ordinal)));
        var fields = SuiteFile.Columns.Length;
        Assert.Equal($"measurements.csv:3:{fields + 1}: a row of {fields + 1} fields, expected {fields} as in the header", Refusal(good + ",1"));
        Assert.Equal("measurements.csv:1:1: columns that are no benchmark's, expected a run folder or BenchmarkDotNet CSV files",
            InputFiles.Refusal("measurements.csv", "Suite,Workload,Model\n"));
    }

    [Fact]
    public void A_case_that_failed_in_one_round_keeps_no_other()
    {
        var path = Write([SuiteFile.Row("Sequential", 1, 1, 100), SuiteFile.Row("Thread", 1, 1, 10), SuiteFile.Row("Thread", 2, 1, 10)]);
        var failed = new Warning("case-failed", "CpuBoundSquaring.Thread(TaskCount=64,Grain=1000)", "wrong checksum", "find out why");
        File.WriteAllText(Path.Combine(path, "run.json"), SuiteFile.Json(SuiteFile.Info with { Warnings = [failed] }));

        var cases = RunReader.Read([path], ReadOptions.Strict)[0].Cases;

        Assert.Single(cases[0].Rounds);
        Assert.Equal("Thread", cases[1].Model);
        Assert.Empty(cases[1].Rounds);
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
