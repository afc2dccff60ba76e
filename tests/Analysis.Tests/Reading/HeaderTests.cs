using System.Text;
using Analysis.Reading;
using Analysis.Verdicts;

namespace Analysis.Tests.Reading;

/// <summary>What headers and rows of strange files mean, each with the right value.</summary>
public sealed class HeaderTests
{
    private const string Name = "N.Odd-report.csv", Raw = "N.Odd-measurements.csv";

    private const string RawHeader =
        "Target_Namespace,Target_Type,Target_Method,Params,Measurement_LaunchIndex,Measurement_IterationMode,Measurement_IterationStage,"
        + "Measurement_IterationIndex,Measurement_Nanoseconds,Measurement_Operations\n";

    [Theory]
    [InlineData("Zip,a very lo(...)text [40],10 us\nZip,a very lo(...)text [40],90 us\nZip,short,5 us\n")]
    [InlineData("Zip,System.Byte[],10 us\nZip,System.Byte[],90 us\nZip,short,5 us\n")]
    public void Parameters_that_print_alike_are_left_out_aloud(string rows)
    {
        var run = InputFiles.Read(Name, $"Method,Text,Mean\n{rows}");
        Assert.Equal("short", Assert.Single(run.Cases).Cell["Text"]!.Text);
        var warning = Assert.Single(run.Warnings, warning => warning.Code == "ambiguous-case");
        Assert.StartsWith("1 case(s) left out", warning.Problem, StringComparison.Ordinal);
        Assert.Contains("WithMaxParameterColumnWidth(100)", warning.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Raw_measurements_of_parameters_that_print_alike_are_left_out_aloud()
    {
        var alike = Line("Zip", "Text=System.Byte[]", 1, 10) + Line("Zip", "Text=System.Byte[]", 1, 90);
        var run = InputFiles.Read(Raw, RawHeader + alike + Line("Zip", "Text=short", 1, 5));
        Assert.Equal("short", Assert.Single(run.Cases).Cell["Text"]!.Text);
        Assert.Contains(run.Warnings, warning => warning.Code == "ambiguous-case");
    }

    [Fact]
    public void Two_arguments_that_print_alike_are_two_parameters()
    {
        var run = InputFiles.Read(Name, "Method,left,right,Mean\nZip,System.Byte[],System.Byte[],10 us\nZap,System.Byte[],System.Byte[],20 us\n");
        Assert.Equal(2, run.Cases.Length);
        Assert.Equal(["left", "right"], run.Cases[0].Cell.Parameters.Select(each => each.Name));
    }

    [Fact]
    public void Generic_types_are_told_apart_by_the_names_of_their_files()
    {
        using var files = new InputFiles();
        files.Add("N.Bag_Int32_-measurements.csv", RawHeader + Line("Put", "", 1, 10, "Bag`1"));
        files.Add("N.Bag_String_-measurements.csv", RawHeader + Line("Put", "", 1, 30, "Bag`1"));
        Assert.Equal([("Bag_Int32_", 10.0), ("Bag_String_", 30.0)], files.Read().Cases.Select(each => (each.Cell.Suite, each.Rounds[0].Nanoseconds[0])));
    }

    [Fact]
    public void A_parameter_called_like_a_statistic_is_one_and_a_statistic_before_the_mean_is_none()
    {
        const string rows = "Zip,1,10 us,1 us,9 us\nZap,1,20 us,1 us,19 us\nZip,5,50 us,1 us,49 us\nZap,5,90 us,1 us,89 us\n";
        var parameter = InputFiles.Read(Name, "Method,Median,Mean,Error,Median\n" + rows);
        Assert.Equal("Median", Assert.Single(parameter.Cases[0].Cell.Parameters).Name);
        Assert.Equal((10_000.0, 9_000.0), (parameter.Cases[0].Summary!.MeanNanoseconds, parameter.Cases[0].Summary!.MedianNanoseconds));

        var statistic = InputFiles.Read(Name, "Method,N,Min,Median,Mean,Error\nZip,1,9 us,10 us,10 us,1 us\nZap,1,9 us,10 us,11 us,1 us\n");
        Assert.All(statistic.Cases, each => Assert.Equal("N", Assert.Single(each.Cell.Parameters).Name));
        Assert.Single(statistic.Cases.Select(each => each.Cell).Distinct());
    }

    [Fact]
    public void Units_in_the_header_alone_are_the_units()
    {
        var run = InputFiles.Read(Name, "Method,N,Median [us],Mean [us],Error [us],Allocated [KB]\nZip,1,9.5,10.5,0.5,2\n");
        Assert.Equal(new SummaryStatistics(10_500, 500, null, 9_500, null), run.Cases[0].Summary);
        Assert.Equal("N", Assert.Single(run.Cases[0].Cell.Parameters).Name);
    }

    [Fact]
    public void A_stage_of_a_version_to_come_is_passed_over_aloud_and_a_cut_one_is_refused()
    {
        var run = InputFiles.Read(Raw, RawHeader + Line("Zip", "", 1, 10) + Line("Zip", "", 2, 900, stage: "Calibration"));
        Assert.Equal([10.0], run.Cases[0].Rounds[0].Nanoseconds);
        Assert.Contains("'Calibration'", Assert.Single(run.Warnings, warning => warning.Code == "new-stage").Problem, StringComparison.Ordinal);
        Assert.Contains("'Actu' in column", InputFiles.Refusal(Raw, RawHeader + Line("Zip", "", 1, 10, stage: "Actu")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Name, "Method,Mean\nZip,10 us\n")]
    [InlineData(Raw, RawHeader + "N,Odd,Zip,,1,Workload,Actual,1,10,1\n")]
    public void A_byte_order_mark_is_no_part_of_the_first_name(string name, string text)
    {
        using var files = new InputFiles();
        files.Add(name, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal("Zip", Assert.Single(files.Read().Cases).Model);
    }

    [Theory]
    [InlineData("Min,Max", "4.0 ms,6.0 ms", "14.0 ms,17.0 ms")]
    [InlineData("StdDev", "0.5 ms", "0.9 ms")]
    [InlineData("StdErr", "0.1 ms", "0.2 ms")]
    public void Without_the_column_error_the_scatter_that_is_told_decides_and_that_is_said(string columns, string quick, string slow)
    {
        var run = InputFiles.Read(Name, $"Method,Mean,{columns}\nQuick,5.0 ms,{quick}\nSlow,15.0 ms,{slow}\n");
        var cell = Assert.Single(JudgedRun.Of(run, new Rule()).Cells);
        Assert.Equal((Analysis.Verdicts.Outcome.Winner, "Quick"), (cell.Outcome, cell.Best[0]));
        Assert.Contains(run.Warnings, warning => warning.Code == "error-worked-out");
    }

    [Fact]
    public void An_error_is_worked_out_as_of_fifteen_iterations()
    {
        double Error(string header, string cells) =>
            InputFiles.Read(Name, $"Method,Mean,{header}\nZip,100 ns,{cells}\n").Cases[0].Summary!.ErrorNanoseconds!.Value;

        // Student's t of 14 degrees of freedom, 99.9%: 4.140; 15 normal values lie 3.479 standard deviations apart on the average.
        Assert.Equal(4.140 * 3 / Math.Sqrt(15), Error("StdDev", "3 ns"), 2);
        Assert.Equal(4.140 * 2, Error("StdErr", "2 ns"), 2);
        Assert.Equal(4.140 * 10 / 3.479 / Math.Sqrt(15), Error("Min,Max", "95 ns,105 ns"), 2);
    }

    [Fact]
    public void Where_the_file_writes_errors_none_is_worked_out()
    {
        var run = InputFiles.Read(Name, "Method,Mean,Error,StdDev\nOnce,5.0 ms,NA,0.3 ms\nOften,15.0 ms,0.1 ms,0.1 ms\n");
        Assert.Null(run.Cases[0].Summary!.ErrorNanoseconds);
        Assert.Empty(run.Warnings);
    }

    private static string Line(string method, string parameters, int iteration, double nanoseconds, string type = "Odd", string stage = "Actual") =>
        FormattableString.Invariant($"N,{type},{method},{parameters},1,Workload,{stage},{iteration},{nanoseconds},1\n");
}
