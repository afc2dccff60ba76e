using System.Globalization;
using Analysis.Reading;

namespace Analysis.Tests.Reading;

/// <summary>BenchmarkDotNet's reports, in the shapes its versions and configurations give them.</summary>
public sealed class ReportFileTests
{
    private const string Name = "Some.Benchmarks.Parsing-report.csv";

    private static readonly ReportLine[] lines =
    [
        new("Fast", [64], 1_234_567.8, 1, 1536),
        new("Slow", [64], 2_469_135.6, 2, 40),
        new("Broken", [64], null),
    ];

    [Fact]
    public void A_row_becomes_a_case_with_a_summary_and_no_rounds()
    {
        var run = InputFiles.Read(Name, new ReportText().Write(lines));

        Assert.Equal("Some.Benchmarks.Parsing", run.Name);
        Assert.Equal("Fast", run.Baseline);
        Assert.Equal(["Fast", "Slow", "Broken"], run.Cases.Select(each => each.Model));
        Assert.Equal(new Cell("Parsing", "", "", [new Parameter("Count", "64", 64)]), run.Cases[0].Cell);
        Assert.Equal(new SummaryStatistics(1_234_567.8, 12_345.7, 6_172.8, null, 1), run.Cases[0].Summary);
        Assert.Null(run.Cases[2].Summary);
        Assert.All(run.Cases, each => Assert.Empty(each.Rounds));
    }

    [Theory]
    [InlineData("ns", 1)]
    [InlineData("us", 1e3)]
    [InlineData("µs", 1e3)]
    [InlineData("μs", 1e3)]
    [InlineData("ms", 1e6)]
    [InlineData("s", 1e9)]
    [InlineData("m", 60e9)]
    public void Units_stand_in_cells_or_in_the_header(string unit, double nanoseconds)
    {
        foreach (var inHeader in (bool[])[false, true])
        {
            var text = new ReportText { Unit = unit, UnitNanoseconds = nanoseconds, UnitInHeader = inHeader };
            var run = InputFiles.Read(Name, text.Write(new ReportLine("A", [1], 12.5 * nanoseconds)));
            Assert.Equal(12.5 * nanoseconds, run.Cases[0].Summary!.MeanNanoseconds);
        }
    }

    [Fact]
    public void Times_without_any_unit_are_taken_for_nanoseconds_and_that_is_said()
    {
        var run = InputFiles.Read(Name, "Method,Mean\nA,12.5\n");
        Assert.Equal(12.5, run.Cases[0].Summary!.MeanNanoseconds);
        Assert.Contains(run.Warnings, warning => warning.Code == "unit-guessed");
    }

    [Fact]
    public void Parameters_called_like_statistics_or_job_characteristics_stay_parameters()
    {
        var text = new ReportText { ParameterNames = ["Ratio", "Mean", "Runtime", "Type", "Rank"] };
        var run = InputFiles.Read(Name, text.Write(new ReportLine("A", [7, 8, "x", "y", 9], 5000, 1)));
        Assert.Equal("Parsing Ratio=7 Mean=8 Runtime=x Type=y Rank=9", run.Cases[0].Cell.ToString());
        Assert.Equal(5000, run.Cases[0].Summary!.MeanNanoseconds);
        Assert.Equal(1, run.Cases[0].Summary!.Ratio);
    }

    [Fact]
    public void A_characteristic_of_the_job_that_is_not_known_yet_is_no_parameter()
    {
        const string job = "Job,OutlierMode,Affinity,Jit,Platform,Brandnew,Runtime,Concurrent,Force,RetainVm,Server,Clock,Toolchain,LaunchCount";
        var run = InputFiles.Read(Name, $"Method,{job},N,Runtime,Mean\nA{string.Concat(Enumerable.Repeat(",x", 14))},1,y,1.5 us\n");
        Assert.Equal("Parsing N=1 Runtime=y", run.Cases[0].Cell.ToString());
    }

    [Fact]
    public void Columns_of_somebodys_own_behind_the_statistics_are_no_parameters()
    {
        var text = new ReportText { CustomColumns = ["Tag", "Ratio", "=cmd()"] };
        var run = InputFiles.Read(Name, text.Write(lines));
        Assert.Equal("Parsing Count=64", run.Cases[0].Cell.ToString());
        Assert.Equal(2, run.Cases[1].Summary!.Ratio);
    }

    [Fact]
    public void A_joined_report_names_its_classes_itself()
    {
        var run = InputFiles.Read("BenchmarkRun-joined-2024-01-31-12-00-00-report.csv",
            "Type;Method;Job;N;Mean;Error\nOne;A;DefaultJob;1;1,50 us;0,10 us\nTwo;A;DefaultJob;1;2,50 us;0,10 us\n");
        Assert.Equal(["One", "Two"], run.Cases.Select(each => each.Cell.Suite));
    }

    [Fact]
    public void Several_jobs_are_told_apart_by_name_or_by_what_differs_and_one_is_not_named()
    {
        ReportLine line = new("A", [1], 1000), second = new("B", [1], 1000);
        string Configuration(string one, string other) => string.Join(" | ", InputFiles.Read(Name, new ReportText().Write(
                line with { Job = one, Runtime = ".NET 8.0" }, second with { Job = one, Runtime = ".NET 8.0" },
                line with { Job = other, Runtime = ".NET 9.0" }))
            .Cases.Select(each => each.Cell.Configuration).Distinct());

        Assert.Equal("Old | New", Configuration("Old", "New"));
        Assert.Equal("Runtime=.NET 8.0 | Runtime=.NET 9.0", Configuration("Job-ABCDEF", "Job-GHIJKL"));
        Assert.Equal("Runtime=.NET 8.0 | Runtime=.NET 9.0", Configuration("Same", "Same"));
        Assert.Equal("", InputFiles.Read(Name, new ReportText().Write(line)).Cases[0].Cell.Configuration);
    }

    [Fact]
    public void A_baseline_that_is_a_job_is_known_as_one()
    {
        ReportLine old = new("A", [1], 1000, 1, Job: "Old"), fresh = new("A", [1], 500, 0.5, Job: "New");
        var run = InputFiles.Read(Name, new ReportText().Write(old, fresh, old with { Method = "B" }, fresh with { Method = "B" }));
        Assert.Null(run.Baseline);
        Assert.Equal("Old", Assert.Single(run.JobBaselines).Value);
        Assert.Equal(["Parsing Old Count=1 A", "Parsing New Count=1 A", "Parsing Old Count=1 B", "Parsing New Count=1 B"],
            run.Cases.Select(each => $"{each.Cell} {each.Model}"));
        Assert.Empty(run.Warnings);
    }

    [Fact]
    public void A_baseline_that_scatters_has_a_ratio_a_little_above_1()
    {
        // As version 0.14 writes it: 5.731 us ± 0.557 us against itself.
        const string header = "Method,N,Mean,StdDev,Ratio\n", noisy = "X,1,5.731 us,0.5571 us,1.01\nY,1,5.358 us,0.0465 us,0.94\nX,2,5.0 us,0.05 "
            + "us,1.00\nY,2,5.1 us,0.05 us,1.02\n";
        Assert.Equal("X", InputFiles.Read(Name, header + noisy).Baseline);
        Assert.Equal("X", InputFiles.Read(Name, header + noisy + "X,3,14.62 us,24.40 us,20.56\nY,3,5.59 us,2.49 us,7.86\n").Baseline);
        Assert.Null(InputFiles.Read(Name, header + noisy.Replace("0.5571", "0.0557", StringComparison.Ordinal)).Baseline);
    }

    [Fact]
    public void Parameters_of_other_classes_in_a_joined_report_are_not_a_classs_own()
    {
        var run = InputFiles.Read("BenchmarkRun-joined-report.csv",
            "Type,Method,Job,N,Load,Mean\nOne,A,J,1,?,1.5 us\nTwo,A,J,?,0.5,2.5 us\nTwo,A,J,?,?,2.5 us\n");
        Assert.Equal(["One N=1", "Two Load=0.5", "Two Load=?"], run.Cases.Select(each => each.Cell.ToString()));
    }

    [Fact]
    public void Versions_before_0_11_call_the_ratio_scaled()
    {
        var run = InputFiles.Read(Name, new ReportText { RatioName = "Scaled" }.Write(lines));
        Assert.Equal("Fast", run.Baseline);
        Assert.Equal(2, run.Cases[1].Summary!.Ratio);
    }

    [Theory]
    [InlineData("baseline", 1.0)]
    [InlineData("+5%", 1.05)]
    [InlineData("-20%", 0.8)]
    [InlineData("1.25x slower", 1.25)]
    [InlineData("2.00x faster", 0.5)]
    [InlineData("?", null)]
    public void Ratios_come_in_three_styles(string cell, double? ratio)
    {
        var run = InputFiles.Read(Name, $"Method,Mean,Ratio\nA,1.5 us,{cell}\n");
        Assert.Equal(ratio, run.Cases[0].Summary!.Ratio);
    }

    [Fact]
    public void A_report_in_which_nothing_succeeded_is_valid_and_says_so()
    {
        var run = InputFiles.Read(Name, new ReportText().Write(new ReportLine("A", [1], null), new ReportLine("B", [1], null)));
        Assert.Equal(2, run.Cases.Length);
        Assert.All(run.Cases, each => Assert.Null(each.Summary));
        Assert.Contains(run.Warnings, warning => warning.Code == "no-benchmark-succeeded");
    }

    [Fact]
    public void A_header_without_rows_is_valid_and_said()
    {
        var run = InputFiles.Read(Name, "Method,Mean\n");
        Assert.Empty(run.Cases);
        Assert.Equal("no-rows", Assert.Single(run.Warnings).Code);
    }

    [Fact]
    public void Missing_values_stay_missing()
    {
        var run = InputFiles.Read(Name, "Method,N,Mean,Error,StdDev,Median,Allocated\nA,?,1.5 us,NA,-,?,-\n");
        Assert.Equal(new SummaryStatistics(1500, null, null, null, null), run.Cases[0].Summary);
        Assert.Empty(run.Cases[0].Cell.Parameters);
    }

    [Fact]
    public void Rows_that_cannot_be_told_apart_are_left_out_and_that_is_said()
    {
        var cut = "aaaaa(...)zzzzz [40]";
        var run = InputFiles.Read(Name,
            new ReportText().Write(new ReportLine("A", [cut], 1000), new ReportLine("A", [cut], 9000), new ReportLine("A", ["b"], 3000)));
        Assert.Equal("b", Assert.Single(run.Cases).Cell.Parameters[0].Text);
        Assert.Contains(run.Warnings, warning => warning.Code == "ambiguous-case");
    }

    [Fact]
    public void Names_are_text_whatever_is_in_them()
    {
        const string name = "'<b>\"a\"; DROP, =1+1'";
        var run = InputFiles.Read(Name, new ReportText { Separator = ";" }.Write(new ReportLine(name, ["line\nbreak"], 1000)));
        Assert.Equal(name, run.Cases[0].Model);
        Assert.Equal("line\nbreak", run.Cases[0].Cell.Parameters[0].Text);
    }

    [Theory]
    [InlineData("ru-RU")]
    [InlineData("de-DE")]
    public void The_readers_own_culture_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            A_row_becomes_a_case_with_a_summary_and_no_rounds();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void What_is_not_a_time_is_refused_where_it_stands()
    {
        Assert.Equal(
            $"{Name}:3:2: 'soon' in column 'Mean', expected a time such as 1.5 us, or NA",
            InputFiles.Refusal(Name, "Method,Mean\nA,1.5 us\nB,soon\n"));
        Assert.Equal($"{Name}:2:2: '-1.5 us' in column 'Mean', expected a time such as 1.5 us, or NA", InputFiles.Refusal(Name, "Method,Mean\nA,-1.5 us\n"));
        Assert.Equal($"{Name}:2:2: a row of 1 fields, expected 2 as in the header", InputFiles.Refusal(Name, "Method,Mean\nA\n"));
        Assert.Equal($"{Name}:3:2: '1.5 us' in column 'Mean', expected a time such as 1,5 us, or NA",
            InputFiles.Refusal(Name, "Method;Mean\nA;1,25 us\nB;1.5 us\nC;1,75 us\n"));
        Assert.Equal($"{Name}:1:1: columns that are no benchmark's, expected a run folder or BenchmarkDotNet CSV files",
            InputFiles.Refusal(Name, "Name,Value\nA,1\n"));
    }
}
