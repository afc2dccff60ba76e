using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Verdicts;

namespace Analysis.Charts;

/// <summary>The cells of one suite, workload and configuration, and the axes they lie along.</summary>
/// <param name="Cells">In the run's order.</param>
/// <param name="Along">
/// The numeric parameter that is the x axis: the one asked for, <c>Grain</c>, <c>Dop</c> or <c>Imbalance</c> where that
/// varies and the grain does not, or the one with most values; <c>null</c> when no number varies.
/// </param>
/// <param name="Across">The next one: <c>TaskCount</c>, or the one with most values; <c>null</c> when there is none.</param>
public sealed record CellGroup(
    string Suite, string Workload, string Configuration, ImmutableArray<CellVerdict> Cells, Measure? Along, Measure? Across)
{
    public static ImmutableArray<CellGroup> In(JudgedRun judged) =>
    [
        .. judged.Cells
            .GroupBy(verdict => (verdict.Cell.Suite, verdict.Cell.Workload, verdict.Cell.Configuration))
            // What a program does all the time comes before what it does once.
            .OrderBy(group => group.Key.Configuration == ConfigurationName.Cold)
            .Select(group => Of([.. group], judged.Run)),
    ];

    /// <summary>For people: <c>CPU-bound squaring</c>; other people's names stay as they are.</summary>
    public string Title => CellLabel.Suite(Suite, Configuration) is { Length: > 0 } title ? title : "all benchmarks";

    /// <summary>Whether the cells are this suite's own, in whose words a task's batch has a makespan.</summary>
    public bool IsSuite => Cells[0].Cell is { } cell && cell["TaskCount"] is not null && cell["Grain"] is not null;

    /// <summary>What the time of a model is called.</summary>
    public string TimeWord => IsSuite ? "makespan" : "time per operation";

    /// <summary>The weakest evidence that any verdict of the group rests on; cells without any do not count.</summary>
    public Evidence Evidence => Cells.Select(cell => cell.Evidence).Where(evidence => evidence != Evidence.None).DefaultIfEmpty(Evidence.None).Min();

    /// <summary>What the intervals are made of, in words.</summary>
    public string IntervalSource => Evidence switch
    {
        Evidence.Summary => "Bars are BenchmarkDotNet's intervals over the iterations of one process; they say nothing about the next process.",
        Evidence.OneRound => "Bars are intervals over the iterations of one process; they say nothing about the next process.",
        _ => "Bars are intervals from the rounds.",
    };

    /// <summary>The models of all cells, in the run's order.</summary>
    public ImmutableArray<string> Models => [.. Cells.SelectMany(cell => cell.Models).Select(model => model.Model).Distinct()];

    /// <summary>The cells split by every parameter but those named, in the run's order; the key is the parameters split by.</summary>
    public ImmutableArray<CellSlice> Without(params ReadOnlySpan<Measure?> measures)
    {
        var names = new HashSet<string>();
        foreach (var measure in measures)
        {
            if (measure is not null) names.Add(measure.Name);
        }
        return
        [
            .. Cells
                .GroupBy(verdict => verdict.Cell with { Parameters = [.. verdict.Cell.Parameters.Where(p => !names.Contains(p.Name))] })
                .Select(slice => new CellSlice(slice.Key.Parameters, [.. slice])),
        ];
    }

    private static CellGroup Of(ImmutableArray<CellVerdict> cells, Run run)
    {
        var info = run.Info;
        var first = cells[0].Cell;
        var numeric = first.Parameters
            .Where(parameter => cells.All(cell => cell.Cell[parameter.Name] is { Number: { } number } && double.IsFinite(number)))
            .Select(parameter => (parameter, Values: cells.Select(cell => cell.Cell[parameter.Name]!.Number).Distinct().Count()))
            .ToArray();
        var along = numeric.Where(each => each.Values > 1 || each.parameter.Name == "Grain")
            .OrderByDescending(each => each.parameter.Name == run.Along)
            .ThenByDescending(each => each.parameter.Name == "Grain" && each.Values > 1)
            .ThenByDescending(each => each is { parameter.Name: "Dop" or TaskSizes.ImbalanceParameter, Values: > 1 })
            .ThenByDescending(each => each.parameter.Name == "Grain")
            .ThenByDescending(each => each.Values)
            .FirstOrDefault().parameter;
        var across = numeric.Where(each => each.parameter != along && (each.Values > 1 || each.parameter.Name == "TaskCount"))
            .OrderByDescending(each => each.parameter.Name == "TaskCount").ThenByDescending(each => each.Values).FirstOrDefault().parameter;
        return new CellGroup(
            first.Suite, first.Workload, first.Configuration, cells,
            along is null ? null : Measure.Of(along, info), along is null || across is null ? null : Measure.Of(across, info));
    }
}

/// <summary>Some cells of a group that share some parameters.</summary>
/// <param name="Shared">The parameters with the same values in all of them.</param>
/// <param name="Cells">In the run's order.</param>
public sealed record CellSlice(ImmutableArray<Parameter> Shared, ImmutableArray<CellVerdict> Cells)
{
    /// <summary>For people: <c>64 tasks</c>, <c>Size = 10, Kind = a</c>; empty when nothing is shared.</summary>
    public string Title => CellLabel.Of(Shared);
}
