using System.Collections.Immutable;
using Analysis.Verdicts;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Charts;

/// <summary>Tables of compared cells with a column per run.</summary>
public static class ComparedTable
{
    /// <summary>Every cell's winner in every run, with its lead over the next one, and whether all are alike.</summary>
    public static ChartTable Winners(ComparedGroup compared) => new(
        [new("Cell"), .. compared.Runs.Select(run => new Column(run.Label)), new("All alike")],
        [.. compared.Cells.Select(
            cell => Row(compared.NameOf(cell), [.. compared.Runs.Select(run => Outcomes.WithLead(cell.Verdicts[run.Index])), Alike(cell.Accord)]))]);

    /// <summary>How often each outcome occurs in a cell.</summary>
    public static ChartTable Counted(ComparedGroup compared) => new(
        [new("Cell"), new("Runs", true), new("Outcomes, most frequent first"), new("All alike")],
        [
            .. compared.Cells.Select(cell => Row(compared.NameOf(cell),
            [
                Numbers.Text(cell.Verdicts.OfType<CellVerdict>().Count()),
                string.Join("; ",
                    cell.Verdicts
                        .OfType<CellVerdict>()
                        .GroupBy(Outcomes.Words)
                        .OrderByDescending(each => each.Count())
                        .Select(each => $"{each.Key}: {Numbers.Text(each.Count())}")),
                Alike(cell.Accord),
            ])),
        ]);

    /// <summary>Every model's speedup over its own run's baseline.</summary>
    public static ChartTable Speedups(ComparedGroup compared) => PerModel(compared, model =>
        model is { AgainstBaseline: not null, Speedup: { } speedup } ? Multiples.Text(speedup) : "");

    /// <summary>Every model's makespan of the typical round.</summary>
    public static ChartTable Makespans(ComparedGroup compared) => PerModel(compared, model =>
        model?.TypicalNanoseconds is { } time ? Durations.Text(time) : "");

    /// <summary>What every model says beside time.</summary>
    /// <param name="name">The metric.</param>
    public static ChartTable Metrics(ComparedGroup compared, string name) => PerModel(compared, model =>
        model is not null && MetricColumns.Find(model, name) is { } metric ? MetricWords.Of(metric) : "");

    private static ChartTable PerModel(ComparedGroup compared, Func<ModelVerdict?, string> text) => new(
        [new("Cell"), new("Model"), .. compared.Runs.Select(run => new Column(run.Label, true))],
        [
            .. from cell in compared.Cells
               from model in cell.Verdicts.OfType<CellVerdict>().SelectMany(verdict => verdict.Models).Select(model => model.Model).Distinct()
               let texts = compared.Runs.Select(run => text(cell.Verdicts[run.Index]?[model])).ToArray()
               where texts.Any(each => each.Length > 0)
               select Row(compared.NameOf(cell), [model, .. texts]),
        ]);

    private static string Alike(Accord accord) => accord switch
    {
        Accord.Same => "yes",
        Accord.Overlap => "in part",
        Accord.Differ => "no",
        Accord.Open => "undecided",
        _ => "",
    };

    private static ImmutableArray<string> Row(string first, IEnumerable<string> others) => [first, .. others];
}
