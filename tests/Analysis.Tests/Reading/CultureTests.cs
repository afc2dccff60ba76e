using System.Globalization;
using Analysis.Reading;

namespace Analysis.Tests.Reading;

/// <summary>The same file in any culture of .NET reads the same.</summary>
public sealed class CultureTests
{
    /// <summary>One culture for every way in which .NET's cultures write numbers and lists.</summary>
    public static TheoryData<string> Cultures => [.. CultureInfo.GetCultures(CultureTypes.AllCultures)
        .DistinctBy(culture => (culture.TextInfo.ListSeparator, culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator,
            string.Join(' ', culture.NumberFormat.NumberGroupSizes), culture.NumberFormat.NegativeSign, culture.NumberFormat.PositiveSign))
        .Select(culture => culture.Name)];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void A_report_reads_the_same_in_any_culture(string culture)
    {
        ReportLine[] lines =
        [
            new("Fast", [64, -0.75, 1e20], 1_234_567_890.5, 1, 1_536),
            new("Slow", [64, -0.75, 1e20], 9_876_543_210.25, 8, 12.5 * 1024),
            new("Fast", [1024, 2.5, -3], 1_234, 1, 0.25 * 1024),
        ];
        AssertSame(
            InputFiles.Read("A-report.csv", Report(CultureInfo.InvariantCulture).Write(lines)),
            InputFiles.Read("A-report.csv", Report(new CultureInfo(culture)).Write(lines)));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Raw_measurements_read_the_same_in_any_culture(string culture)
    {
        string Params(CultureInfo format) => string.Create(format, $"Load={-0.75}&Size={1234.5}&Count={64}");
        RawLine[] Lines(CultureInfo format) =>
        [
            .. new[] { 1_234_567.89, 0.5, 1_000, 76_601_725.3 }.Select((time, i) => new RawLine("A", Params(format), 1, "Workload", "Actual", i + 1, time, 1)),
        ];
        var other = new CultureInfo(culture);
        AssertSame(
            InputFiles.Read("A-measurements.csv", new MeasurementsText().Write(Lines(CultureInfo.InvariantCulture))),
            InputFiles.Read("A-measurements.csv", new MeasurementsText { Culture = other }.Write(Lines(other))));
    }

    private static ReportText Report(CultureInfo culture) => new() { Culture = culture, ParameterNames = ["Count", "Load", "Huge"] };

    private static void AssertSame(Run expected, Run actual)
    {
        Assert.Empty(actual.Warnings);
        Assert.Equal(expected.Baseline, actual.Baseline);
        Assert.Equal(expected.Cases.Select(Content), actual.Cases.Select(Content));
    }

    /// <summary>All of a case but how its parameters are written.</summary>
    private static string Content(Case @case) => string.Join(' ',
        @case.Cell.Suite, @case.Model, @case.Summary,
        string.Join(' ', @case.Cell.Parameters.Select(parameter => $"{parameter.Name}={parameter.Number:R}")),
        string.Join(' ', @case.Rounds.SelectMany(round => round.Nanoseconds.Select(time => time.ToString("R", CultureInfo.InvariantCulture)))));
}
