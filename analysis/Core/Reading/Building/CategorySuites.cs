using System.Collections.Immutable;

namespace Analysis.Reading.Building;

/// <summary>
/// Categories that part the methods of a class into groups with a baseline each, as <c>[GroupBenchmarksBy(ByCategory)]</c> does: every such group is a suite.
/// </summary>
/// <param name="OfMethods">The category of each method of such a class.</param>
internal sealed record CategorySuites(ImmutableDictionary<(string Class, string Method), string> OfMethods)
{
    public static CategorySuites None { get; } = new(ImmutableDictionary<(string, string), string>.Empty);

    /// <summary>The suite of a method of a class: the class itself where categories do not part it.</summary>
    public string SuiteOf(string type, string method) => OfMethods.TryGetValue((type, method), out var category) ? Name(type, category) : type;

    /// <summary>The class of a suite.</summary>
    public string ClassOf(string suite) =>
        OfMethods.Where(each => Name(each.Key.Class, each.Value) == suite).Select(each => each.Key.Class).FirstOrDefault(suite);

    /// <summary>The same categories under other names of the classes; classes that have none are left out.</summary>
    public CategorySuites Renamed(IReadOnlyDictionary<string, string> classes) => new(
        OfMethods
            .Where(each => classes.ContainsKey(each.Key.Class))
            .ToImmutableDictionary(each => (classes[each.Key.Class], each.Key.Method), each => each.Value));

    private static string Name(string type, string category) => category.Length == 0 ? type : $"{type} [{category}]";
}
