using System.Globalization;
using Analysis.Formats;
using Analysis.Questions.Report;
using Analysis.Rendering.Svg;
using Analysis.Tests.Golden;
using Analysis.Verdicts;

namespace Analysis.Tests.Questions.Report;

public sealed class GoldenReportTests
{
    [Fact]
    public void The_markdown_report_is_the_one_that_was_looked_at() =>
        GoldenFile.Matches("report.md", Markdown.Render(ReportPage.Of(MadeUpVerdicts.Report())));

    [Fact]
    public void The_winner_map_is_the_one_that_was_looked_at() => GoldenFile.Matches("winner-map.svg", Svg(0));

    [Fact]
    public void The_speedup_chart_is_the_one_that_was_looked_at() => GoldenFile.Matches("speedup-by-grain.svg", Svg(1));

    [Fact]
    public void The_verdicts_are_the_ones_that_were_looked_at() => GoldenFile.Matches("verdicts.csv", Verdicts(MadeUpVerdicts.Report()));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ru-RU")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    public void Nothing_depends_on_the_culture(string culture)
    {
        var content = new ReportContent([JudgedRun.Of(MadeUpRun.Of(rounds: 5), new Rule())]);
        var invariant = All(content);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(invariant, All(content));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Svg(int index) => SvgPainter.Paint(ReportPage.Of(MadeUpVerdicts.Report()).Charts.ElementAt(index), "chart");

    private static string All(ReportContent content) =>
        Html.Render(ReportPage.Of(content)) + Markdown.Render(ReportPage.Of(content)) + Verdicts(content);

    private static string Verdicts(ReportContent content) => VerdictsCsv.Of(content);
}
