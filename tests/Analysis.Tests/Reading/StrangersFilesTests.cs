using Analysis.Verdicts;

namespace Analysis.Tests.Reading;

/// <summary>Kinds of file that were once answered wrongly, each with the right value.</summary>
public sealed class StrangersFilesTests
{
    private const string Name = "N.Strange-report.csv";

    [Theory]
    [InlineData("0.0000 ns,0.0000 ns,0.0000 ns")]
    [InlineData("0.0120 ns,0.0150 ns,0.0140 ns")]
    [InlineData("0.0120 ns,NA,NA")]
    public void What_takes_no_time_wins_by_a_bound_that_is_a_number(string folded)
    {
        var cell = Judged($"Method,Mean,Error,StdDev\nSlow,50.0 ns,1.0 ns,0.9 ns\nFolded,{folded}\n");
        if (folded.EndsWith("NA", StringComparison.Ordinal))
        {
            // No error, no bound.
            Assert.NotEqual(Analysis.Verdicts.Outcome.Winner, cell.Outcome);
            return;
        }
        Assert.Equal((Analysis.Verdicts.Outcome.Winner, "Folded"), (cell.Outcome, cell.Best[0]));
        Assert.All(cell.Models,
            model =>
                Assert.True(model.RatioToBest is not { } speedup || double.IsFinite(speedup.Low) && double.IsFinite(speedup.Estimate)
                    && double.IsFinite(speedup.High)));
        Assert.InRange(cell.Models.Single(model => model.Model == "Folded").RatioToBest!.Value.Estimate, 50, 500);
    }

    [Fact]
    public void Where_everything_takes_no_time_it_is_a_tie()
    {
        var cell = Judged("Method,Mean,Error,StdDev\nA,0.0000 ns,0.0000 ns,0.0000 ns\nB,0.0010 ns,0.0020 ns,0.0010 ns\n");

        Assert.Equal(["A", "B"], cell.Best.Order());
        Assert.Equal(Analysis.Verdicts.Outcome.Tie, cell.Outcome);
    }

    [Fact]
    public void Zero_and_missing_are_two_things()
    {
        var run = InputFiles.Read(Name, "Method,Mean,Error\nA,0.0 ns,0.0 ns\nB,NA,NA\nC,5.0 ns,0.1 ns\n");

        Assert.Equal([0.0, null, 5.0], run.Cases.Select(each => each.Summary?.MeanNanoseconds));
        Assert.StartsWith("1 case(s)", Assert.Single(run.Warnings, warning => warning.Code == "below-overhead").Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Method,Runtime,Mean,Ratio\nB,.NET 8.0,20 us,2.00x slower\nA,.NET 8.0,10 us,baseline\nB,.NET 9.0,19 us,1.90x slower\nA,.NET 9.0,9 us,1.11x "
        + "faster\n", "A")]
    [InlineData("Method,Mean,Ratio\nB,10.01 us,1.00x slower\nA,10 us,baseline\n", "A")]
    [InlineData("Method,Mean,Ratio,RatioSD\nB,10.01 us,1.00,0.02\nA,10 us,1.00,0.00\nC,5 us,0.50,0.01\n", "A")]
    [InlineData("Method,N,Mean,Ratio\nB,9,400 ms,0.400\nA,9,1000 ms,1.000\nA,1,30 ns,0.000\nB,1,20 ns,0.000\n", "A")]
    [InlineData("Method,Runtime,Mean,Ratio\nB,.NET 8.0,20 us,2.00\nA,.NET 8.0,10 us,1.00\nB,.NET 9.0,15 us,1.50\nA,.NET 9.0,8 us,0.80\n", "A")]
    [InlineData("Method,Mean,Ratio\nFailed,NA,NA\nA,10 us,1.00\nB,20 us,2.00\n", "A")]
    [InlineData("Method,Mean,Ratio\nBase,NA,baseline\nA,10 us,?\nB,20 us,?\n", null)]
    public void The_baseline_is_the_row_that_the_file_marks(string text, string? baseline)
    {
        var run = InputFiles.Read(Name, text);
        Assert.Equal(baseline, run.Baseline);
        Assert.DoesNotContain(run.Warnings, warning => warning.Code == "baseline-guessed");
    }

    [Fact]
    public void Somebodys_own_statistic_before_the_mean_is_no_parameter_and_that_is_said()
    {
        var run = InputFiles.Read(Name,
            "Method,Size,OpsPerSec,Mean,Error\nA,1,1000.5,1.0 ms,0.1 ms\nB,1,490.1,2.0 ms,0.1 ms\nA,10,99.8,10.0 ms,0.1 ms\nB,10,51.2,20.0 ms,0.1 ms\n");

        Assert.All(run.Cases, each => Assert.Equal("Size", Assert.Single(each.Cell.Parameters).Name));
        Assert.Contains("'OpsPerSec'", Assert.Single(run.Warnings, warning => warning.Code == "own-statistic").Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Method,Size,Mean\nA,1,1 us\nA,10,10 us\nA,100,100 us\n", "Size")]
    [InlineData("Method,Size,Seed,Mean\nA,1,x,1 us\nA,10,y,10 us\nA,100,z,100 us\n", "Size")]
    [InlineData("Method,Size,Mean\nA,1,1 us\nB,1,2 us\nA,10,10 us\nB,10,20 us\n", "Size")]
    public void A_parameter_that_times_grow_with_stays_one(string text, string name)
    {
        var run = InputFiles.Read(Name, text);
        Assert.All(run.Cases, each => Assert.NotNull(each.Cell[name]));
        Assert.DoesNotContain(run.Warnings, warning => warning.Code == "own-statistic");
    }

    [Theory]
    [InlineData("Tasks=4&Grain=small", "Tasks=4;Grain=small")]
    [InlineData("Tasks=4, Grain=small", "Tasks=4;Grain=small")]
    [InlineData("Text=a, b=c&Grain=small", "Text=a, b=c;Grain=small")]
    [InlineData("Text=a, b&c", "Text=a, b&c")]
    public void Parameters_are_parted_by_an_ampersand_or_where_there_is_none_by_a_comma(string written, string expected)
    {
        var run = InputFiles.Read("N.Strange-measurements.csv",
            "Target_Type;Target_Method;Params;Measurement_IterationMode;Measurement_IterationStage;Measurement_Nanoseconds;Measurement_Operations\n"
            + $"T;A;{written};Workload;Actual;100;1\n");

        Assert.Equal(expected.Split(';'), run.Cases[0].Cell.Parameters.Select(each => $"{each.Name}={each.Text}"));
    }

    [Fact]
    public void An_argument_that_a_method_does_not_have_is_no_parameter_of_it()
    {
        var run = InputFiles.Read(Name, "Method,Count,Mean\nPlain,?,5 us\nSized,10,6 us\n");

        Assert.Empty(run.Cases[0].Cell.Parameters);
        Assert.Equal("10", run.Cases[1].Cell["Count"]!.Text);
    }

    private static CellVerdict Judged(string text) => Assert.Single(JudgedRun.Of(InputFiles.Read(Name, text), new Rule()).Cells);
}
