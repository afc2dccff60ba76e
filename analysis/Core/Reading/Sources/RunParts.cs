using System.Collections.Immutable;
using Analysis.Reading.Building;

namespace Analysis.Reading.Sources;

/// <summary>Files that become one run together.</summary>
internal sealed class RunParts(string name)
{
    private readonly HashSet<(Cell, string)> known = [];
    private readonly List<Gathered> parts = [];

    public bool IsEmpty => parts.Count == 0;

    /// <returns>False when a case of it is here already: two files of the same benchmarks are two runs.</returns>
    public bool TryAdd(Gathered part)
    {
        var keys = part.Cases.Select(each => (each.Cell, each.Model)).ToArray();
        if (keys.Any(known.Contains)) return false;
        known.UnionWith(keys);
        parts.Add(part);
        return true;
    }

    public Run ToRun(ImmutableArray<Warning> warnings)
    {
        var shorter = SuiteNames.Short(parts.SelectMany(part => part.Cases).Select(each => each.Cell.Suite));
        var baselines = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var (suite, model) in parts.SelectMany(part => part.Baselines)) baselines[shorter[suite]] = model;
        var names = baselines.Values.Distinct().ToArray();
        return new Run(
            name,
            null,
            [.. parts.SelectMany(part => part.Cases).Select(each => each with { Cell = each.Cell with { Suite = shorter[each.Cell.Suite] } })],
            names.Length == 1 ? names[0] : null,
            [.. warnings, .. parts.SelectMany(part => part.Warnings)])
        {
            SuiteBaselines = names.Length > 1 ? baselines.ToImmutable() : null,
        };
    }
}
