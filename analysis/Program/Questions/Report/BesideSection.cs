using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Page;
using Analysis.Statistics;
using Analysis.Verdicts;
using Analysis.Verdicts.References;

namespace Analysis.Questions.Report;

/// <summary>What the same batches take in CPython, beside .NET. It decides nothing (<see cref="ReferenceModel"/>).</summary>
public static class BesideSection
{
    public const string Title = "Beside CPython";

    /// <summary>The section, or <c>null</c> when the run measured no CPython.</summary>
    public static Section? Of(JudgedRun judged)
    {
        if (judged.Beside.IsEmpty) return null;
        var interpreters = judged.Run.Info is { References.IsEmpty: false } info ? string.Join(" and ", info.References) : "CPython";
        return new Section(Title,
        [
            new Paragraph(Sentence.Of(
                $"{interpreters} ran the same batches in the same rounds, checksums compared, each of its models in a process of its own. A ratio is CPython's "
                    + $"makespan over .NET's: above 1× .NET is faster. These models are no choice for .NET code, so no winner and no recommendation knows of "
                    + $"them, and where a cell went on for further rounds it did so without them.")),
            new TableBlock("What to use in .NET against the fastest of CPython", Short(judged)),
            .. judged.Beside.GroupBy(cell => cell.Verdict.Cell.Suite).Select(suite =>
                new Fold($"Every .NET model against every CPython model: {suite.Key}", [new TableBlock($"Ratios to CPython: {suite.Key}", Full([.. suite]))])),
        ]);
    }

    /// <summary>A row per cell: the recommended model, or the fastest, against the reference that took least.</summary>
    public static ChartTable Short(JudgedRun judged) => new(
        [new("Cell"), new(".NET"), new("Makespan", true), new("CPython"), new("Makespan", true), new("CPython / .NET"), new("Interval")],
        [.. judged.Beside.Select(Row).OfType<ImmutableArray<string>>()]);

    private static ImmutableArray<string>? Row(BesideCell cell)
    {
        var verdict = cell.Verdict;
        var model = verdict.Recommended is { } recommended ? verdict[recommended]
            : verdict.Models.Where(each => each.TypicalNanoseconds is not null).MinBy(each => each.TypicalNanoseconds);
        if (model is null || cell.Fastest is not { } fastest) return null;
        var ratio = cell.Ratio(model.Model, fastest.Model);
        return
        [
            CellLabel.WithSuite(verdict.Cell), model.Model, Time(model.TypicalNanoseconds), fastest.Model, Time(fastest.TypicalNanoseconds),
            ratio is { } known ? Multiples.Exact(known.Estimate) : "", ratio is { } bounds ? Multiples.Bounds(bounds) : "",
        ];
    }

    private static ChartTable Full(ImmutableArray<BesideCell> cells)
    {
        var references = cells.SelectMany(cell => cell.References).Select(each => each.Model).Distinct().ToArray();
        return new ChartTable(
            [new("Cell"), new(".NET"), .. references.Select(reference => new Column(reference))],
            [
                .. from cell in cells from model in cell.Verdict.Models
                   select ImmutableArray.Create([CellLabel.Of(cell.Verdict.Cell), model.Model,
                       .. references.Select(reference => Ratio(cell.Ratio(model.Model, reference)))]),
            ]);
    }

    private static string Time(double? nanoseconds) => nanoseconds is { } time ? Durations.Text(time) : "";

    private static string Ratio(Interval? ratio) => ratio is { } known ? Multiples.Text(known) : "";
}
