using Analysis.Reading;
using Analysis.Verdicts.Metrics;

namespace Analysis.Tests.Reading;

/// <summary>What a file says beside time: what it prints, and what that may stand for.</summary>
public sealed class MetricTests
{
    private const string Name = "Parsing-report.csv";

    [Theory]
    [InlineData("40 B", 40, 40, 40)]
    [InlineData("0 B", 0, 0, 0)]
    [InlineData("5149 B", 5149, 5149, 5149)]
    // 1.21 KB is printed for 1,234 to 1,244 bytes: 1.205 × 1024 = 1233.92, 1.215 × 1024 = 1244.16.
    [InlineData("1.21 KB", 1239.04, 1234, 1244)]
    // BenchmarkDotNet prints 0.##, so that this is 1.20 and not 1.2.
    [InlineData("1.2 KB", 1228.8, 1224, 1233)]
    [InlineData("17 MB", 17_825_792, 17_820_550, 17_831_034)]
    [InlineData("\"1,024.5 KB\"", 1_049_088, 1_049_083, 1_049_093)]
    public void A_size_is_what_is_printed_and_may_be_all_whole_bytes_that_round_to_it(string cell, double bytes, double low, double high)
    {
        var metric = Assert.Single(Read("Allocated", cell));
        Assert.Equal(new Metric("Allocated", "B", bytes, low, high), metric);
    }

    [Fact]
    public void Not_known_none_counted_and_zero_are_three_things()
    {
        Assert.Empty(Read("Allocated", "NA"));
        Assert.Empty(Read("Allocated", "?"));
        Assert.Empty(Read("Allocated", ""));
        Assert.Equal((0, true), (Read("Allocated", "-")[0].Value, Read("Allocated", "-")[0].IsDash));
        Assert.Equal((0, false), (Read("Allocated", "0 B")[0].Value, Read("Allocated", "0 B")[0].IsDash));
    }

    [Fact]
    public void A_dash_beside_no_time_is_not_known_either()
    {
        var run = InputFiles.Read(Name, "Method,Mean,Allocated\nA,1.0 ns,-\nBroken,NA,-\n");
        Assert.Single(run.Cases[0].Metrics);
        Assert.Empty(run.Cases[1].Metrics);
    }

    [Theory]
    [InlineData("Allocated [KB]", "1.21", 1239.04)]
    [InlineData("Allocated [B]", "\"1,240\"", 1240)]
    [InlineData("Allocated", "\"1,240\"", 1240)]
    public void The_unit_may_stand_in_the_header_or_nowhere(string header, string cell, double bytes) =>
        Assert.Equal(bytes, Assert.Single(Read(header, cell)).Value);

    [Fact]
    public void Fractions_of_a_byte_are_an_average_that_may_be_off_by_a_few_bytes()
    {
        var metric = Assert.Single(Read("Bytes Allocated/Op", "\"1,234.56\""));
        Assert.Equal("Allocated", metric.Name);
        Assert.Equal((1232.555, 1234.56, 1236.565), (Math.Round(metric.Low, 6), metric.Value, Math.Round(metric.High, 6)));
    }

    [Fact]
    public void Another_culture_reads_the_same()
    {
        var run = InputFiles.Read(Name, "Method;Mean;Allocated\nA;1,5 us;1,21 KB\n");
        Assert.Equal(new Metric("Allocated", "B", 1239.04, 1234, 1244), Assert.Single(run.Cases[0].Metrics));
    }

    [Fact]
    public void What_is_no_size_is_refused_where_it_stands() =>
        Assert.Equal($"{Name}:2:3: '1.5 XB' in column 'Allocated', expected a size such as 1.5 KB, or -",
            InputFiles.Refusal(Name, "Method,Mean,Allocated\nA,1.0 ns,1.5 XB\n"));

    [Fact]
    public void Raw_measurements_know_it_to_the_byte_and_take_the_other_columns_from_the_report_beside_them()
    {
        using var files = new InputFiles();
        files.Add("S-measurements.csv", new MeasurementsText().Write(Raw(1), Raw(2)));
        files.Add("S-report.csv", "Method,Mean,Error,Gen0,Allocated\nA,100.0 ns,1.0 ns,0.2213,0.06 KB\n");
        var run = Assert.Single(RunReader.Read([files.Root], new ReadOptions { Metrics = ["Gen0"] }));
        var metrics = CaseMetrics.Of(run.Cases[0], run.Metrics);
        Assert.Equal(new Metric("Allocated", "B", 64, 64, 64), metrics[0]);
        Assert.Equal(("Gen0", 0.2213), (metrics[1].Name, metrics[1].Value));
    }

    [Fact]
    public void Rounds_give_their_median_with_the_interval_of_the_sign_test()
    {
        var rows = Enumerable.Range(1, 12).Select(round => SuiteFile.Row("Thread", round, 1, 100) with { AllocatedBytes = 1000 + round, CpuNanoseconds = 50 });
        using var files = new InputFiles();
        var path = files.Add("measurements.csv", SuiteFile.Text(rows));
        var run = Assert.Single(RunReader.Read([path], new ReadOptions { Metrics = ["cpunanoseconds"] }));
        // All of twelve lie beyond the median on the same side in 2⁻¹² of cases, all but one in 13 · 2⁻¹², which is above 0.05%.
        Assert.Equal(
            [new Metric("Allocated", "B", 1006.5, 1001, 1012), new Metric("CpuNanoseconds", "ns", 50, 50, 50)],
            CaseMetrics.Of(run.Cases[0], run.Metrics));
    }

    private static RawLine Raw(int iteration) => new("A", "", 1, "Workload", "Actual", iteration, 100, 1);

    private static Metric[] Read(string header, string cell) => [.. InputFiles.Read(Name, $"Method,Mean,{header}\nA,1.0 ns,{cell}\n").Cases[0].Metrics];
}
