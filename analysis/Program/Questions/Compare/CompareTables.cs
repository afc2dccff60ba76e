using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Questions.Report;
using Analysis.Verdicts;

namespace Analysis.Questions.Compare;

/// <summary>The tables about the runs of a comparison themselves.</summary>
public static class CompareTables
{
    /// <summary>Facts that differ between any two runs, and so say nothing.</summary>
    private static readonly string[] ofEveryRun = ["Run", "Started, finished (UTC)", "Profile, seed"];

    /// <summary>The runs, and what stands for each.</summary>
    public static ChartTable Runs(CompareContent content) => Filled(new(
        [new("Label"), new("Machine"), new("Run"), new("Profile"), new("Cells", true), new("Undecided", true)],
        [
            .. content.Comparison.Runs.Select(run => ImmutableArray.Create(
                run.Label, run.Machine, run.Judged.Run.Info?.Run ?? "", run.Judged.Run.Info?.Profile ?? "",
                Numbers.Text(run.Judged.Cells.Length), Numbers.Text(run.Judged.Cells.Count(cell => cell.Outcome == Outcome.Undecided)))),
        ]));

    /// <summary>Without the columns that no run fills.</summary>
    private static ChartTable Filled(ChartTable table)
    {
        int[] columns = [.. Enumerable.Range(0, table.Headings.Length).Where(column => table.Rows.Any(row => row[column].Length > 0))];
        return new(
            [.. columns.Select(column => table.Headings[column])], [.. table.Rows.Select(row => columns.Select(column => row[column]).ToImmutableArray())]);
    }

    /// <summary>What differs in the environments: a column per run, or a row per run when there are many. Empty when nothing is known to differ.</summary>
    public static ChartTable Environments(CompareContent content)
    {
        var (runs, differing) = (Facts(content), Differing(content));
        if (differing.Length == 0) return new ChartTable([], []);
        var table = runs.Select(facts => differing.Select(name => facts.GetValueOrDefault(name) ?? "unknown").ToArray()).ToArray();
        return runs.Length <= ComparedGroup.FewRuns
            ? new([new("Fact"), .. content.Labels.Select(label => new Column(label))],
                [.. differing.Select((name, fact) => ImmutableArray.CreateRange<string>([name, .. table.Select(values => values[fact])]))])
            : new([new("Label"), .. differing.Select(name => new Column(name))],
                [.. table.Select((values, run) => ImmutableArray.CreateRange<string>([content.Labels[run], .. values]))]);
    }

    /// <summary>The facts that are not the same in all runs that know any.</summary>
    public static ImmutableArray<string> Differing(CompareContent content)
    {
        var known = Facts(content).Where(facts => facts.Count > 0).ToArray();
        return
        [
            .. known.SelectMany(facts => facts.Keys).Distinct()
                .Where(name => !ofEveryRun.Contains(name) && known.Select(facts => facts.GetValueOrDefault(name)).Distinct().Count() > 1),
        ];
    }

    private static Dictionary<string, string?>[] Facts(CompareContent content) =>
        [.. content.Comparison.Runs.Select(run => EnvironmentTable.Facts(run.Judged.Run).ToDictionary(fact => fact.Name, fact => fact.Value))];
}
