using System.Text;
using Analysis.Reading;

namespace Analysis.Tests.Reading;

/// <summary>Encodings, separators, line ends and quotes.</summary>
public sealed class DialectTests
{
    private static readonly ReportText report = new() { Unit = "μs", ParameterNames = ["Größe"] };
    private static readonly ReportLine line = new("'a, \"b\"; c'", ["x;y,z"], 1500, 1);

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_byte_order_mark_says_the_encoding(string encoding)
    {
        using var files = new InputFiles();
        AssertRead(files, report.Write(line), Encoding.GetEncoding(encoding));
    }

    [Fact]
    public void UTF_16_is_known_without_its_mark_and_UTF_8_too()
    {
        using var files = new InputFiles();
        AssertRead(files, report.Write(line), new UnicodeEncoding(bigEndian: false, byteOrderMark: false));
        AssertRead(files, report.Write(line), new UnicodeEncoding(bigEndian: true, byteOrderMark: false));
        AssertRead(files, report.Write(line), new UTF8Encoding(false));
    }

    [Fact]
    public void One_byte_a_character_is_read_as_Latin_1_and_that_is_said()
    {
        using var files = new InputFiles();
        files.Add("A-report.csv", (report with { Unit = "µs" }).Write(line), Encoding.Latin1);
        var run = files.Read();
        Assert.Equal(1500, run.Cases[0].Summary!.MeanNanoseconds);
        Assert.Equal("Größe", run.Cases[0].Cell.Parameters[0].Name);
        Assert.Contains(run.Warnings, warning => warning.Code == "encoding-guessed");
    }

    [Theory]
    [InlineData(",", "\n")]
    [InlineData(";", "\r\n")]
    [InlineData("\t", "\n")]
    [InlineData("|", "\r\n")]
    [InlineData("؛", "\n")]
    [InlineData(",", "\r")]
    public void Separators_and_line_ends_are_found_out(string separator, string newLine)
    {
        using var files = new InputFiles();
        AssertRead(files, (report with { Separator = separator, NewLine = newLine }).Write(line), new UTF8Encoding(false));
        AssertRead(files, (report with { Separator = separator, NewLine = newLine }).Write(line), Encoding.Unicode);
    }

    [Fact]
    public void A_first_line_may_say_the_separator()
    {
        var run = InputFiles.Read("A-report.csv", "sep=;\nMethod;Mean\nA;1,25 us\n");
        Assert.Equal(1250, run.Cases[0].Summary!.MeanNanoseconds);
    }

    [Fact]
    public void Empty_lines_and_blanks_around_names_do_no_harm()
    {
        var run = InputFiles.Read("A-report.csv", "\n\n Method , Mean \n\nA, 1.25 us \n\n");
        Assert.Equal(1250, run.Cases[0].Summary!.MeanNanoseconds);
    }

    [Fact]
    public void A_quote_in_the_middle_of_a_field_is_text_and_one_that_is_not_closed_is_an_error()
    {
        Assert.Equal("a\"b", InputFiles.Read("A-report.csv", "Method,Mean\na\"b,1.5 us\n").Cases[0].Model);
        Assert.Equal("A-report.csv:3:1: a quote that is never closed, expected text with its quotes in pairs",
            InputFiles.Refusal("A-report.csv", "Method,Mean\nA,1.5 us\n\"B,1.5 us\n"));
        Assert.Equal("A-report.csv:2:1: text after a closing quote, expected text with its quotes in pairs",
            InputFiles.Refusal("A-report.csv", "Method,Mean\n\"A\"b,1.5 us\n"));
    }

    [Fact]
    public void An_empty_file_is_refused()
    {
        Assert.Equal("A-report.csv:1:1: the file is empty, expected a run folder or BenchmarkDotNet CSV files", InputFiles.Refusal("A-report.csv", ""));
    }

    private static void AssertRead(InputFiles files, string text, Encoding encoding)
    {
        files.Add("A-report.csv", text, encoding);
        var read = Assert.Single(files.Read().Cases);
        Assert.Equal(line.Method, read.Model);
        Assert.Equal(new Parameter("Größe", "x;y,z"), Assert.Single(read.Cell.Parameters));
        Assert.Equal(1500, read.Summary!.MeanNanoseconds);
    }
}
