using Analysis.Charts;
using Analysis.Formats;
using Analysis.Questions.Report;
using Analysis.Reading;
using Analysis.Reading.Views;
using Analysis.Tests.Reading;
using Analysis.Verdicts;

namespace Analysis.Tests.Questions.Report;

/// <summary>What leads a report in which all cells say the same, or whose rows have titles that nobody reads twice.</summary>
public sealed class AlikeRowsTests
{
    [Fact]
    public void Where_all_cells_are_ties_of_the_same_models_the_table_names_one_of_them()
    {
        var judged = MadeUpVerdicts.Run(
            MadeUpVerdicts.Tie(MadeUpVerdicts.Squaring(64, 100), 1.9, "ParallelFor", "Thread"),
            MadeUpVerdicts.Tie(MadeUpVerdicts.Squaring(64, 1_000), 1.9, "Thread", "ParallelFor"));
        var entry = Assert.Single(Assert.Single(DecisionTable.Of(CellGroup.In(judged)[0], new Palette(MadeUpVerdicts.Models))!.Rows).Entries);
        Assert.Contains($"{entry.Use}: {entry.Cost}", (string[])["Thread: ParallelFor does as well", "ParallelFor: Thread does as well"]);
    }

    [Fact]
    public void Rows_whose_titles_would_fill_a_paragraph_are_counted()
    {
        var rows = Enumerable.Range(1, 18).Select(i =>
            $"Method{i} of a rather long name,Old,{(i % 3 == 0 ? 10 : 30)}.0 us,0.1 us\nMethod{i} of a rather long name,New,20.0 us,0.1 us\n");
        var run = InputFiles.Read("N.Long-report.csv", "Method,Job,Mean,Error\n" + string.Concat(rows));
        var judged = JudgedRun.Of(RunViews.With(run, Competitor.Job), new Rule());
        Assert.Equal("As far as one process tells, use New in 12 of 18 rows of the table, and Old in 6 of 18 rows of the table. "
            + "Nothing else is measurably faster.", Assert.Single(Answer.Of(judged).Parts).Advice!.ToString());
    }

    [Fact]
    public void Where_nothing_says_how_sure_times_are_the_times_are_told()
    {
        var judged = JudgedRun.Of(InputFiles.Read("N.Bare-report.csv", "Method,Mean\nB,283.0 ms\nA,261.0 ms\n"), new Rule());
        Assert.Equal("A 261 ms, B 283 ms; how sure is not known", Assert.Single(BriefTable.Of(CellGroup.In(judged)[0]).Rows)[2]);
    }

    [Fact]
    public void A_cell_of_which_only_one_model_has_a_time_says_so()
    {
        var run = InputFiles.Read("N.Failed-report.csv", "Method,N,Mean,Error\nA,1,1.0 us,0.01 us\nB,1,5.0 us,0.01 us\nA,2,2.0 us,0.02 us\nB,2,NA,NA\n");
        var judged = JudgedRun.Of(run, new Rule());
        var table = DecisionTable.Of(CellGroup.In(judged)[0], new Palette(["A", "B"]))!;
        Assert.Equal("only A was measured", table.Rows.Single().Entries[^1].Cost);
        Assert.DoesNotMatch("<(span|i|small|strong)( [^>]*)?/>", Html.Render(ReportPage.Of(new ReportContent([judged]))));
    }
}
