using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Formats;
using Analysis.Page;
using Analysis.Questions.Report;
using Analysis.Rendering;
using Analysis.Verdicts;

namespace Analysis.Questions.Overview;

/// <summary>The page of a report on many classes: a row per class with its answer, which opens.</summary>
public static class OverviewPage
{
    /// <summary>As many classes as a report shows one after the other.</summary>
    private const int ClassesAtMost = 8;

    /// <summary>Classes that a console shows: with the lines around them they fit a screen.</summary>
    private const int RowsOnScreen = 12;

    /// <summary>Charts of all classes together, so that the page stays small; each class gets its first one before any gets a second.</summary>
    private const int ChartsAtMost = 90;

    /// <summary>Cells of a class beyond which its charts are left to a report of its own.</summary>
    private const int CellsDrawn = 60;

    /// <summary>Whether there is so much to report that an overview comes first.</summary>
    public static bool Suits(ReportContent content) => content.Runs.Sum(judged => CellGroup.In(judged).Length) > ClassesAtMost;

    /// <summary>Writes the same files as a report.</summary>
    /// <exception cref="IOException">The folder or a file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file may not be written.</exception>
    public static WrittenPage Write(ReportContent content, string directory, Pictures? pictures = null) =>
        PageFolder.Write(Of(content), directory, "report.md", pictures ?? new Pictures(Theme.Light), ("verdicts.csv", VerdictsCsv.Of(content)));

    public static Document Of(ReportContent content)
    {
        var rows = OverviewRow.Of(content);
        var palette = new Palette(content.Runs.SelectMany(run => run.Cells).SelectMany(cell => cell.Models).Select(model => model.Model));
        var charts = ChartsOf(rows, palette);
        var warnings = content.Runs.SelectMany(RunWarnings.Of).ToImmutableArray();
        return new Document($"{Numbers.Counted(rows.Length, "benchmark class", "benchmark classes")} at a glance",
        [
            new Section("Overview",
            [
                new Paragraph(Lead(rows), IsLead: true), new Paragraph(Sentence.Of("A row per class; each opens."), IsQuiet: true),
                .. rows.Select((row, i) => Opened(row, charts[i])),
            ]),
            .. content.Sections,
            new Section("Warnings", warnings.IsEmpty ? [new Paragraph(Sentence.Of("None."))] : [new WarningBlock(warnings)]),
            ReadingGuide.Of(content),
        ]);
    }

    /// <summary>In short: how many classes ended how, and the first of them.</summary>
    public static IEnumerable<Block> Brief(ReportContent content)
    {
        var rows = OverviewRow.Of(content);
        yield return new Paragraph(Lead(rows), IsLead: true);
        var more = rows.Length > RowsOnScreen ? $", the first {Numbers.Text(RowsOnScreen)} of {Numbers.Text(rows.Length)}; --all shows everything" : "";
        yield return new TableBlock($"Classes{more}", new ChartTable(
            [new("Class"), new("Cells", true), new("Answer")],
            [.. rows.Take(RowsOnScreen).Select(row => ImmutableArray.Create(row.Title, Numbers.Text(row.Group.Cells.Length), row.Answer))]));
    }

    /// <summary><c>60 classes with 180 cells: 41 with a winner, 5 tied, 10 undecided, 4 in which nothing competes.</c></summary>
    private static Sentence Lead(ImmutableArray<OverviewRow> rows)
    {
        var parts = new[]
        {
            Counted(rows.Count(row => row.Outcome == Outcome.Winner), "with a winner"),
            Counted(rows.Count(row => row.Outcome == Outcome.Tie), "tied"),
            Counted(rows.Count(row => row.Outcome == Outcome.Undecided), "undecided"),
            Counted(rows.Count(row => row.Outcome is null), "in which nothing competes"),
        }.OfType<string>();
        return Sentence.Of(
            $"{Numbers.Counted(rows.Length, "class", "classes")} with {Numbers.Counted(rows.Sum(row => row.Group.Cells.Length), "cell")}: "
            + $"{string.Join(", ", parts)}.");
    }

    private static string? Counted(int count, string what) => count == 0 ? null : $"{Numbers.Text(count)} {what}";

    private static Fold Opened(OverviewRow row, ImmutableArray<Chart> charts)
    {
        var part = AnswerPart.Of(row.Group, row.Judged);
        ImmutableArray<Block> advice = part.Advice is { } told ? [new Paragraph(told)] : [];
        return new Fold($"{row.Title}: {row.Answer}",
        [
            .. advice,
            new TableBlock(row.Group.Title, BriefTable.Of(row.Group)),
            .. charts.Select(chart => new ChartBlock(chart)),
        ]);
    }

    /// <summary>For each class its charts, as far as the page has room for them.</summary>
    private static ImmutableArray<ImmutableArray<Chart>> ChartsOf(ImmutableArray<OverviewRow> rows, Palette palette)
    {
        var all = rows.Select(row => row.Outcome is null || row.Group.Cells.Length > CellsDrawn
            ? [] : ChartList.Of(row.Group, row.Judged, palette).ToArray()).ToArray();
        for (var (each, left) = (1, ChartsAtMost); ; each++)
        {
            var wanted = all.Sum(charts => Math.Min(each, charts.Length));
            if (wanted > left) return [.. all.Select(charts => charts.Take(each - 1).ToImmutableArray())];
            if (all.All(charts => charts.Length <= each)) return [.. all.Select(charts => charts.ToImmutableArray())];
        }
    }
}
