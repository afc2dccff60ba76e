using System.Collections.Immutable;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Charts;

/// <summary>The cells of one suite, workload and configuration in several runs.</summary>
/// <param name="Title">For people.</param>
/// <param name="Runs">The runs that have any of the cells.</param>
/// <param name="Cells">The cells of all runs.</param>
public sealed record ComparedGroup(string Title, ImmutableArray<GroupOfRun> Runs, ImmutableArray<SharedCell> Cells)
{
    /// <summary>With more runs than these, intervals are left to the tables and outcomes are counted.</summary>
    public const int FewRuns = 6;

    /// <summary>Whether there are so many runs that each has little room.</summary>
    public bool IsCrowded => Runs.Length > FewRuns;

    public static IEnumerable<ComparedGroup> In(RunComparison comparison)
    {
        var groups = comparison.Runs
            .SelectMany((run, index) => CellGroup.In(run.Judged).Select(group => new GroupOfRun(run.Label, $"{run.Label}: {run.Machine}", index, group)))
            .GroupBy(each => (each.Group.Suite, each.Group.Workload, each.Group.Configuration));
        foreach (var group in groups)
        {
            yield return new ComparedGroup(group.First().Group.Title, [.. group],
                [.. comparison.Cells.Where(cell => (cell.Cell.Suite, cell.Cell.Workload, cell.Cell.Configuration) == group.Key)]);
        }
    }

    /// <summary>A cell in few letters, its group left out: <c>64 × 10k squares</c>.</summary>
    public string NameOf(SharedCell cell) => cell.Cell.Parameters.IsEmpty ? Title : CellLabel.Of(cell.Cell);
}

/// <summary>A group of cells in one of the runs.</summary>
/// <param name="Label">The letter that stands for the run.</param>
/// <param name="Title">The letter with the machine.</param>
/// <param name="Index">Of the run among all.</param>
public sealed record GroupOfRun(string Label, string Title, int Index, CellGroup Group);
