using Analysis.Charts;
using Analysis.Questions.Report;
using Analysis.Statistics;
using Analysis.Verdicts;
using Analysis.Verdicts.Costs;

namespace Analysis.Tests.Questions.Report;

/// <summary>What a little speed costs, as people read it.</summary>
public sealed class CheaperWordsTests
{
    [Fact]
    public void A_winner_that_burns_twice_as_much_says_so() => Assert.Equal(
        "At 64 × 1k squares ParallelFor is 5% faster than Sequential, but burns 2.1 times its CPU time.",
        Say(Cell(1_000, Cheaper(1.05, 2.1))));

    [Fact]
    public void A_tie_names_the_one_that_takes_less() => Assert.Equal(
        "At 64 × 1k squares Sequential is as fast as ParallelFor, within 3%, and takes 48% of its CPU time.",
        Say(Cell(1_000, Cheaper(1.01, 2.1, isTie: true))));

    [Fact]
    public void Cells_that_say_the_same_share_a_sentence() => Assert.Equal(
        "At 64 × 1k squares, and 64 × 10k squares ParallelFor is 5% to 8% faster than Sequential, but burns 2 to 2.1 times its CPU time.",
        Say(Cell(1_000, Cheaper(1.05, 2.1)), Cell(10_000, Cheaper(1.08, 2)), Cell(100_000, null)));

    [Fact]
    public void Many_cells_are_counted() => Assert.StartsWith(
        "In 4 of 5 cells ParallelFor is 5% faster",
        Say([.. Enumerable.Range(1, 4).Select(i => Cell(i, Cheaper(1.05, 2.1))), Cell(9, null)]), StringComparison.Ordinal);

    [Fact]
    public void Where_nothing_is_cheaper_nothing_is_said() => Assert.Null(CheaperWords.Of(Group(Cell(1_000, null))));

    [Fact]
    public void The_answer_says_it_on_the_page_on_the_console_and_as_JSON()
    {
        var judged = MadeUpVerdicts.Run(Cell(1_000, Cheaper(1.05, 2.1)));
        var content = new ReportContent([judged]);
        const string said = "but burns 2.1 times its CPU time";

        Assert.Contains(said, Analysis.Formats.Html.Render(ReportPage.Of(content), null), StringComparison.Ordinal);
        Assert.Contains(said, Analysis.Formats.Markdown.Render(ReportPage.Of(content)), StringComparison.Ordinal);
        Assert.Contains(
            ReportPage.Brief(content).OfType<Analysis.Page.Paragraph>(), paragraph => paragraph.Text.ToString().Contains(said, StringComparison.Ordinal));
        var json = System.Text.Json.JsonDocument.Parse(ReportJson.Render(content, [])).RootElement.GetProperty("runs")[0];
        Assert.Contains(said, json.GetProperty("answer")[0].GetProperty("cheaperAdvice").GetString(), StringComparison.Ordinal);
        var cheaper = json.GetProperty("cells")[0].GetProperty("cheaper");
        Assert.Equal(("Sequential", "ParallelFor"), (cheaper.GetProperty("model").GetString(), cheaper.GetProperty("than").GetString()));
        Assert.Equal(2.1, cheaper.GetProperty("cpuRatio").GetProperty("estimate").GetDouble());
    }

    private static string Say(params CellVerdict[] cells) => CheaperWords.Of(Group(cells))!.ToString();

    private static CellGroup Group(params CellVerdict[] cells) => Assert.Single(CellGroup.In(MadeUpVerdicts.Run(cells)));

    private static CellVerdict Cell(double grain, CheaperModel? cheaper) =>
        MadeUpVerdicts.Winner(MadeUpVerdicts.Squaring(64, grain), "ParallelFor") with { Cheaper = cheaper };

    private static CheaperModel Cheaper(double time, double cpu, bool isTie = false) => new(
        "Sequential", "ParallelFor", new Interval(time - 0.02, time, time + 0.02), new Interval(cpu - 0.1, cpu, cpu + 0.1), isTie);
}
