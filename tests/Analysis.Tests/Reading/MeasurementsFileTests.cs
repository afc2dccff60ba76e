using System.Globalization;
using Analysis.Reading;
using Analysis.Reading.Views;

namespace Analysis.Tests.Reading;

/// <summary>BenchmarkDotNet's raw measurements.</summary>
public sealed class MeasurementsFileTests
{
    private const string Name = "Some.Benchmarks.Parsing-measurements.csv", Report = "Some.Benchmarks.Parsing-report.csv";

    private static IEnumerable<RawLine> Launch(string method, int launch, double overhead, params double[] perOperation)
    {
        yield return new RawLine(method, "Count=64&Name=a", launch, "Overhead", "Jitting", 1, 500, 1);
        yield return new RawLine(method, "Count=64&Name=a", launch, "Workload", "Jitting", 1, 90_000, 1);
        yield return new RawLine(method, "Count=64&Name=a", launch, "Workload", "Jitting", 2, 80_000, 1);
        yield return new RawLine(method, "Count=64&Name=a", launch, "Workload", "Pilot", 1, 70_000, 16);
        if (overhead > 0) yield return new RawLine(method, "Count=64&Name=a", launch, "Overhead", "Actual", 1, overhead * 16, 16);
        yield return new RawLine(method, "Count=64&Name=a", launch, "Workload", "Warmup", 1, 60_000, 16);
        for (var i = 0; i < perOperation.Length; i++)
            yield return new RawLine(method, "Count=64&Name=a", launch, "Workload", "Actual", i + 1, perOperation[i] * 16, 16);
        yield return new RawLine(method, "Count=64&Name=a", launch, "Workload", "Result", 1, (perOperation[0] - overhead) * 16, 16);
    }

    [Fact]
    public void Launches_become_rounds_of_actual_iterations_less_the_overhead()
    {
        var run = InputFiles.Read(Name, new MeasurementsText().Write([.. Launch("A", 1, 2, 100, 101, 500), .. Launch("A", 2, 0, 110, 111)]));

        var only = Assert.Single(run.Cases);
        Assert.Equal(new Cell("Parsing", "", "", [new Parameter("Count", "64", 64), new Parameter("Name", "a")]), only.Cell);
        Assert.Equal([1, 2], only.Rounds.Select(round => round.Round));
        Assert.Equal([98.0, 99.0, 498.0], only.Rounds[0].Nanoseconds);
        Assert.Equal([110.0, 111.0], only.Rounds[1].Nanoseconds);
        Assert.Equal(90_000, only.Rounds[0].ColdNanoseconds);
        Assert.Equal(64, only.Rounds[0].AllocatedBytes);
        Assert.Null(only.Summary);
    }

    [Fact]
    public void Versions_before_0_11_say_everything_in_the_mode()
    {
        string[] modes = ["Pilot", "IdleWarmup", "IdleTarget", "MainWarmup", "MainTarget", "MainTarget", "Result"];
        double[] times = [900, 1, 2, 500, 102, 104, 100];
        var text = new MeasurementsText { HasStages = false };
        var run = InputFiles.Read(Name, text.Write([.. modes.Select((mode, i) => new RawLine("A", "", 1, mode, "", i + 1, times[i], 1))]));
        Assert.Equal([100.0, 102.0], run.Cases[0].Rounds[0].Nanoseconds);
        Assert.Null(run.Cases[0].Rounds[0].ColdNanoseconds);
    }

    [Fact]
    public void Launches_in_the_hosts_own_process_are_counted_from_0()
    {
        var run = InputFiles.Read(Name, new MeasurementsText().Write([.. Launch("A", 0, 0, 100)]));
        Assert.Equal(1, run.Cases[0].Rounds[0].Round);
    }

    [Fact]
    public void A_benchmark_that_takes_no_longer_than_the_overhead_was_measured_and_counts_as_the_least_there_is()
    {
        var run = InputFiles.Read(Name, new MeasurementsText().Write([.. Launch("A", 1, 2, 2, 2), .. Launch("B", 1, 2, 3, 2)]));
        Assert.Equal([RoundSample.LeastNanoseconds], run.Cases[0].Rounds[0].Nanoseconds.Distinct());
        Assert.Equal([1.0, RoundSample.LeastNanoseconds], run.Cases[1].Rounds[0].Nanoseconds.Distinct());
        Assert.StartsWith("1 case(s) took no longer", Assert.Single(run.Warnings, warning => warning.Code == "below-overhead").Problem,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Count=64&Name=a&b", "Count=64 Name=a&b")]
    [InlineData("Query=x=1&y=2", "Query=x=1 y=2")]
    [InlineData("Query=?q&Count=1,5", "Query=?q Count=1,5")]
    [InlineData("Empty=", "Empty=")]
    [InlineData("odd", "Params=odd")]
    public void Parameters_are_parted_where_a_name_follows(string written, string read)
    {
        var run = InputFiles.Read(Name, new MeasurementsText().Write(new RawLine("A", written, 1, "Workload", "Actual", 1, 100, 1)));
        Assert.Equal("Parsing " + read, run.Cases[0].Cell.ToString());
    }

    [Fact]
    public void A_name_that_not_all_rows_of_a_method_have_belongs_to_a_value()
    {
        RawLine line = new("A", "Load=1&Name=a&b=c", 1, "Workload", "Actual", 1, 100, 1);
        var run = InputFiles.Read(Name,
            new MeasurementsText().Write(line, line with { Params = "Load=2&Name=x&Load=y" }, line with { Method = "B", Params = "n=1" }));
        Assert.Equal(["Parsing Load=1 Name=a&b=c", "Parsing Load=2 Name=x&Load=y", "Parsing n=1"], run.Cases.Select(each => each.Cell.ToString()));
    }

    [Fact]
    public void A_generic_class_is_called_as_its_file_is()
    {
        using var files = new InputFiles();
        var text = new MeasurementsText { Type = "Sorting`1" }.Write(new RawLine("A", "", 1, "Workload", "Actual", 1, 100, 1));
        files.Add("Ns.Sorting_Int32_-measurements.csv", text);
        files.Add("Ns.Sorting_String_-measurements.csv", text);
        Assert.Equal(["Sorting_Int32_", "Sorting_String_"], files.Read().Cases.Select(each => each.Cell.Suite));
    }

    [Fact]
    public void Failures_belong_to_the_cell_that_the_measurements_write_in_another_culture()
    {
        using var files = new InputFiles();
        files.Add(Name,
            new MeasurementsText { Culture = new CultureInfo("de-DE") }.Write(new RawLine("A", "Load=1234,5", 1, "Workload", "Actual", 1, 100.5, 1)));
        files.Add(Report, new ReportText { ParameterNames = ["Load"] }.Write(new ReportLine("A", [1234.5], 100.5, 1), new ReportLine("B", [1234.5], null)));
        Assert.Equal(["Parsing Load=1234,5 A", "Parsing Load=1234,5 B"], files.Read().Cases.Select(each => $"{each.Cell} {each.Model}"));
    }

    [Fact]
    public void Failures_are_told_with_several_jobs_too()
    {
        using var files = new InputFiles();
        RawLine line = new("A", "Count=1", 1, "Workload", "Actual", 1, 100, 1, "Old");
        files.Add(Name, new MeasurementsText().Write(line, line with { Job = "New" }));
        ReportLine old = new("A", [1], 100, Job: "Old");
        files.Add(Report,
            new ReportText()
                .Write(old,
                old with { Job = "New" }, old with { Method = "B", MeanNanoseconds = null }, old with { Method = "B", Job = "New", MeanNanoseconds = null }));
        Assert.Equal(["Parsing Old Count=1 A 1", "Parsing New Count=1 A 1", "Parsing Old Count=1 B 0", "Parsing New Count=1 B 0"],
            files.Read().Cases.Select(each => $"{each.Cell} {each.Model} {each.Rounds.Length}"));
    }

    [Fact]
    public void A_parameter_in_another_culture_is_the_same_number()
    {
        var run = InputFiles.Read(Name,
            new MeasurementsText { Culture = new CultureInfo("de-DE") }.Write(new RawLine("A", "Load=0,75", 1, "Workload", "Actual", 1, 1234.5, 1)));
        Assert.Equal(new Parameter("Load", "0,75", 0.75), run.Cases[0].Cell.Parameters[0]);
        Assert.Equal([1234.5], run.Cases[0].Rounds[0].Nanoseconds);
    }

    [Fact]
    public void Raw_measurements_are_preferred_and_the_report_beside_them_names_the_baseline_and_the_failures()
    {
        using var files = new InputFiles();
        var raw = files.Add(Name, new MeasurementsText().Write([.. Launch("Fast", 1, 0, 100), .. Launch("Slow", 1, 0, 200)]));
        var report = files.Add(Report, new ReportText { ParameterNames = ["Count", "Name"] }.Write(
            new ReportLine("Slow", [64, "a"], 200, 1), new ReportLine("Fast", [64, "a"], 100, 0.5), new ReportLine("Broken", [64, "a"], null)));

        foreach (var paths in (string[][])[[files.Root], [raw], [report], [raw, report], [Path.Combine(files.Root, "*.csv")]])
        {
            var run = Assert.Single(RunReader.Read(paths, ReadOptions.Strict));
            Assert.Equal("Slow", run.Baseline);
            Assert.Equal(["Fast", "Slow", "Broken"], run.Cases.Select(each => each.Model));
            Assert.Equal([1, 1, 0], run.Cases.Select(each => each.Rounds.Length));
            Assert.Single(run.Cases.Select(each => each.Cell).Distinct());
            Assert.All(run.Cases, each => Assert.Null(each.Summary));
        }
    }

    [Fact]
    public void Jobs_compete_in_raw_measurements_where_the_report_beside_them_says_so()
    {
        using var files = new InputFiles();
        RawLine line = new("A", "Count=1", 1, "Workload", "Actual", 1, 100, 1, "Old");
        files.Add(Name, new MeasurementsText().Write(line, line with { Method = "B" }, line with { Job = "New" }, line with { Method = "B", Job = "New" }));
        Assert.Equal(["A", "B"], files.Read().Cases.Select(each => each.Model).Distinct());

        ReportLine old = new("A", [1], 100, 1, Job: "Old"), fresh = new("A", [1], 100, 1.01, Job: "New");
        files.Add(Report, new ReportText().Write(old, old with { Method = "B" }, fresh, fresh with { Method = "B" }));
        var view = RunViews.Usual(files.Read())[0];
        Assert.Equal(["Old", "New"], view.Cases.Select(each => each.Model).Distinct());
        Assert.Equal("Old", view.Baseline);
        Assert.Equal("Parsing Method=A Count=1", view.Cases[0].Cell.ToString());
    }

    [Fact]
    public void Joined_files_keep_each_class_its_baseline()
    {
        using var files = new InputFiles();
        RawLine line = new("A", "", 1, "Workload", "Actual", 1, 100, 1);
        var one = new MeasurementsText { Type = "One" }.Write(line, line with { Method = "B" });
        var two = new MeasurementsText { Type = "Two" }.Write(line, line with { Method = "B" });
        files.Add("BenchmarkRun-joined-measurements.csv", one + two[(two.IndexOf('\n') + 1)..]);
        files.Add("BenchmarkRun-joined-report.csv",
            "Type,Method,Mean,Ratio\nOne,A,100 ns,1.00\nOne,B,100 ns,1.01\nTwo,A,100 ns,0.99\nTwo,B,100 ns,1.00\nTwo,C,NA,?\n");
        var run = files.Read();
        Assert.Equal(("A", "B"), (run.BaselineOf("One"), run.BaselineOf("Two")));
        Assert.Equal(["One A 1", "One B 1", "Two A 1", "Two B 1", "Two C 0"], run.Cases.Select(each => $"{each.Cell.Suite} {each.Model} {each.Rounds.Length}"));
    }

    [Fact]
    public void Iterations_that_are_there_twice_belong_to_cases_that_cannot_be_told_apart()
    {
        var run = InputFiles.Read(Name,
            new MeasurementsText().Write([.. Launch("A", 1, 0, 100, 101), .. Launch("A", 1, 0, 900, 901), .. Launch("B", 1, 0, 5)]));
        Assert.Equal("B", Assert.Single(run.Cases).Model);
        Assert.Contains(run.Warnings, warning => warning.Code == "ambiguous-case");
    }

    [Fact]
    public void Numbers_that_somebody_grouped_are_read_as_such()
    {
        const string header = "Target_Type,Target_Method,Measurement_IterationMode,Measurement_IterationStage,Measurement_IterationIndex,"
            + "Measurement_Nanoseconds,Measurement_Operations\n";
        var run = InputFiles.Read(Name, header + "T,A,Workload,Actual,1,\"1,234\",1\nT,A,Workload,Actual,2,\"1,234,567.5\",1\n");
        Assert.Equal([1234.0, 1_234_567.5], run.Cases[0].Rounds[0].Nanoseconds);
    }

    [Fact]
    public void What_is_malformed_is_refused_where_it_stands()
    {
        RawLine line = new("A", "", 1, "Workload", "Actual", 1, 100, 1);
        Assert.Equal(
            $"{Name}:2:12: 'Holiday' in column 'Measurement_IterationMode', expected a mode of BenchmarkDotNet's, such as Workload",
            InputFiles.Refusal(Name, new MeasurementsText().Write(line with { Mode = "Holiday" })));
        Assert.Equal(
            $"{Name}:2:13: 'Act' in column 'Measurement_IterationStage', expected a stage of BenchmarkDotNet's, such as Actual",
            InputFiles.Refusal(Name, new MeasurementsText().Write(line with { Stage = "Act" })));
        Assert.Equal(
            $"{Name}:3:16: '0' in column 'Measurement_Operations', expected a whole number from 1",
            InputFiles.Refusal(Name, new MeasurementsText().Write(line, line with { Operations = 0 })));
    }
}
