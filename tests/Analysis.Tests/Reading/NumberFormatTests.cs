namespace Analysis.Tests.Reading;

/// <summary>How a file's decimal mark is found: from all its times and ratios together.</summary>
public sealed class NumberFormatTests
{
    [Theory]
    // One number that says it decides for all that do not.
    [InlineData("1,234 us;1.5 us", 1_234_000.0, 1_500.0)]
    [InlineData("1,234 us;1,5 us", 1_234.0, 1_500.0)]
    [InlineData("1.234 us;1,5 us", 1_234_000.0, 1_500.0)]
    [InlineData("1,234 us;1,234,567 us", 1_234_000.0, 1_234_567_000.0)]
    [InlineData("1.234 us;1.234.567 us", 1_234_000.0, 1_234_567_000.0)]
    [InlineData("1,234 us;1,234.5 us", 1_234_000.0, 1_234_500.0)]
    [InlineData("1.234 us;1.234,5 us", 1_234_000.0, 1_234_500.0)]
    // A group has three digits before its end and none before a lone 0.
    [InlineData("1,234 us;0,123 us", 1_234.0, 123.0)]
    [InlineData("1,234 us;1234,567 us", 1_234.0, 1_234_567.0)]
    // Marks that part groups in every culture.
    [InlineData("1 234,5 us;1 234 us", 1_234_500.0, 1_234_000.0)]
    [InlineData("1\u202F234,567 us;1\u00A0234 us", 1_234_567.0, 1_234_000.0)]
    [InlineData("1’234.567 us;1'234 us", 1_234_567.0, 1_234_000.0)]
    // India groups by two above the thousands.
    [InlineData("12,34,567.5 us;1,234 us", 1_234_567_500.0, 1_234_000.0)]
    // Arabic marks.
    [InlineData("1٬234٫5 us;1٫234 us", 1_234_500.0, 1_234.0)]
    public void One_number_decides_for_the_file(string cells, double first, double second)
    {
        var run = InputFiles.Read("A-report.csv", Report(cells.Split(';')));
        Assert.Equal([first, second], run.Cases.Select(each => each.Summary!.MeanNanoseconds!.Value));
        Assert.DoesNotContain(run.Warnings, warning => warning.Code == "number-format-guessed");
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    public void Where_no_number_says_it_the_mark_is_the_decimal_one_and_that_is_said(string separator)
    {
        foreach (var mark in (char[])['.', ','])
        {
            var run = InputFiles.Read("A-report.csv", Report([$"1{mark}234 us", $"12{mark}345 us"], separator));
            Assert.Equal([1_234.0, 12_345.0], run.Cases.Select(each => each.Summary!.MeanNanoseconds!.Value));
            Assert.Contains(run.Warnings, warning => warning.Code == "number-format-guessed");
        }
    }

    [Fact]
    public void Other_columns_help_where_times_do_not_say_it()
    {
        var run = InputFiles.Read("A-report.csv", "Method;Mean;Gen0\nA;1.234 us;0,2500\n");
        Assert.Equal(1_234_000, run.Cases[0].Summary!.MeanNanoseconds);
    }

    [Theory]
    [InlineData("1.5 us;1.2.3 us")]
    [InlineData("1.5 us;12,34 us")]
    [InlineData("1.5 us;1,2345 us")]
    [InlineData("1.5 us;1234,567.8 us")]
    [InlineData("1.5 us;1,,234.5 us")]
    [InlineData("1.5 us;1.5 parsecs")]
    [InlineData("1.5 us;us")]
    public void A_number_that_does_not_fit_the_file_is_refused(string cells) =>
        Assert.StartsWith("A-report.csv:3:2: ", InputFiles.Refusal("A-report.csv", Report(cells.Split(';'))), StringComparison.Ordinal);

    [Theory]
    [InlineData("1,5", 1.5)]
    [InlineData("1.5", 1.5)]
    [InlineData("-3", -3.0)]
    [InlineData("−3", -3.0)]
    [InlineData("1E+20", 1e20)]
    [InlineData("12 apples", null)]
    [InlineData("(1, 2)", null)]
    [InlineData("1e999", null)]
    [InlineData("0x10", null)]
    [InlineData("", null)]
    public void A_parameter_is_a_number_when_all_of_it_is(string text, double? number)
    {
        var run = InputFiles.Read("A-report.csv", $"Method\tN\tMean\nA\t{text}\t1 us\n");
        Assert.Equal(number, run.Cases[0].Cell.Parameters[0].Number);
        Assert.Equal(text, run.Cases[0].Cell.Parameters[0].Text);
    }

    private static string Report(string[] means, string separator = ";") =>
        $"Method{separator}Mean\n" + string.Concat(means.Select((mean, i) => $"M{i}{separator}\"{mean}\"\n"));
}
