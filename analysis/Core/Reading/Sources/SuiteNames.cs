namespace Analysis.Reading.Sources;

/// <summary>Classes without their namespaces, where they can still be told apart.</summary>
internal static class SuiteNames
{
    /// <returns>The name to use for each.</returns>
    public static IReadOnlyDictionary<string, string> Short(IEnumerable<string> full)
    {
        var distinct = full.Distinct().ToArray();
        var taken = distinct.GroupBy(Last).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet();
        return distinct.ToDictionary(name => name, name => taken.Contains(Last(name)) ? name : Last(name));
    }

    /// <summary>What follows the last dot that is not inside the brackets of a generic type or of a category.</summary>
    public static string Last(string name)
    {
        var plain = name.AsSpan().IndexOfAny('<', '[') is > 0 and var open ? open : name.Length;
        var last = name[(name.LastIndexOf('.', plain - 1, plain) + 1)..];
        return last.Length == 0 ? name : last;
    }
}
