using System.Collections.Immutable;
using Analysis.Reading.Building;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>What a report's column <c>Categories</c> is. The report itself does not say.</summary>
internal static class ReportCategories
{
    /// <summary>Its name.</summary>
    public const string Column = "Categories";

    /// <summary>Makes it a parameter where a method has several values of it: categories belong to a method and do not vary.</summary>
    public static IReadOnlyList<ReportCase> Told(IReadOnlyList<ReportCase> cases) =>
        cases.GroupBy(each => (each.Suite, each.Method)).Any(method => method.DistinctBy(each => each.Categories).Skip(1).Any())
            ? [.. cases.Select(each => each with { Categories = "", Parameters = [new Parameter(Column, each.Categories), .. each.Parameters] })]
            : cases;

    /// <summary>The classes that categories part into groups.</summary>
    /// <param name="cases">All rows, their suite being the class.</param>
    public static CategorySuites Of(IEnumerable<ReportCase> cases) => new(
        cases.GroupBy(each => each.Suite).Where(type => ArePartings([.. type])).SelectMany(type => type)
            .DistinctBy(each => (each.Suite, each.Method))
            .ToImmutableDictionary(each => (each.Suite, each.Method), each => each.Categories));

    /// <summary>
    /// Where there are ratios, groups have a baseline each, and labels have one together; where there are none, a group has two methods at least, since
    /// one alone would be compared with nothing.
    /// </summary>
    private static bool ArePartings(ReportCase[] type)
    {
        var groups = type.GroupBy(each => each.Categories).ToArray();
        if (groups.Length < 2) return false;
        var rated = groups.Where(group => group.Any(each => each.Summary?.Ratio is not null)).ToArray();
        return rated.Length > 0
            ? rated.All(group => ReportBaseline.Of(group).Any(baseline => baseline.Model.Length > 0))
            : groups.All(group => group.DistinctBy(each => each.Method).Skip(1).Any());
    }
}
