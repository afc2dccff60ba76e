using System.Collections.Frozen;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>Columns of a joined report that belong to the parameters of other classes.</summary>
internal static class AbsentParameters
{
    /// <summary>What BenchmarkDotNet writes for a parameter that a benchmark does not have.</summary>
    private const string Mark = "?";

    /// <summary>The same rows; where there are several classes, each without the parameters that no row of its class has.</summary>
    public static IReadOnlyList<ReportCase> LeftOut(IReadOnlyList<ReportCase> cases)
    {
        if (!cases.DistinctBy(each => each.Suite).Skip(1).Any()) return cases;
        var present = cases.GroupBy(each => each.Suite).ToDictionary(type => type.Key, type => Present(type));
        return [.. cases.Select(each => each with { Parameters = [.. each.Parameters.Where(parameter => present[each.Suite].Contains(parameter.Name))] })];
    }

    private static FrozenSet<string> Present(IEnumerable<ReportCase> type) =>
        type.SelectMany(each => each.Parameters).Where(parameter => parameter.Text != Mark).Select(parameter => parameter.Name).ToFrozenSet();
}
