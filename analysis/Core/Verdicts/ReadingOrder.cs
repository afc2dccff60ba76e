using System.Collections.Immutable;
using Analysis.Reading;

namespace Analysis.Verdicts;

/// <summary>
/// The order in which people read verdicts. Runs of this suite are measured in random order; other people's files keep theirs where it means something.
/// </summary>
public static class ReadingOrder
{
    /// <summary>
    /// Suites and models of this suite by name, the baseline first; other people's as they first occur. Cells by their parameters, the first one slowest:
    /// numbers ascending, other values as they first occur.
    /// </summary>
    public static ImmutableArray<CellVerdict> Of(ImmutableArray<CellVerdict> cells, Run run)
    {
        var isSuite = run.Info is not null;
        var models = Ranks(cells.SelectMany(cell => cell.Models).Select(model => model.Model), isSuite);
        var groups = Ranks(cells.Select(cell => GroupOf(cell.Cell)), isSuite);
        var values = Values(cells);
        var order = Comparer<CellVerdict>.Create((left, right) => Compare(left.Cell, right.Cell, groups, values));
        return [.. cells.Order(order).Select(InOrder)];

        CellVerdict InOrder(CellVerdict cell) =>
            cell with { Models = [.. cell.Models.OrderBy(model => model.Model == cell.Baseline ? -1 : models[model.Model])] };
    }

    private static int Compare(Cell left, Cell right, Dictionary<(string, string, string), int> groups, Dictionary<Parameter, double> values)
    {
        var order = groups[GroupOf(left)].CompareTo(groups[GroupOf(right)]);
        for (var i = 0; order == 0 && i < Math.Min(left.Parameters.Length, right.Parameters.Length); i++)
        {
            order = values[left.Parameters[i]].CompareTo(values[right.Parameters[i]]);
        }
        return order;
    }

    private static (string, string, string) GroupOf(Cell cell) => (cell.Suite, cell.Workload, cell.Configuration);

    /// <summary>What each parameter is sorted by: its number where all of that name have one, else the place where it first occurs.</summary>
    private static Dictionary<Parameter, double> Values(ImmutableArray<CellVerdict> cells)
    {
        var parameters = cells.SelectMany(cell => cell.Cell.Parameters).Distinct().ToArray();
        var texts = parameters.Where(parameter => parameter.Number is null).Select(parameter => parameter.Name).ToHashSet();
        return parameters.Select((parameter, place) => (parameter, place))
            .ToDictionary(each => each.parameter, each => texts.Contains(each.parameter.Name) ? each.place : each.parameter.Number!.Value);
    }

    private static Dictionary<T, int> Ranks<T>(IEnumerable<T> names, bool isSuite)
        where T : notnull
    {
        var distinct = names.Distinct();
        var ordered = isSuite ? distinct.OrderBy(name => name.ToString(), StringComparer.Ordinal) : distinct;
        return ordered.Select((name, rank) => (name, rank)).ToDictionary(each => each.name, each => each.rank);
    }
}
