using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Analysis.Reading;

/// <summary>What a job of somebody's file is, as far as the file says it.</summary>
/// <param name="Name">Its name as written; empty where there is none.</param>
/// <param name="Label">What it is called to be told from the file's other jobs; empty when it is the only one.</param>
/// <param name="Characteristics">Those the file has a column for, such as <c>Runtime</c>, as written.</param>
public sealed partial record Job(string Name, string Label, ImmutableDictionary<string, string> Characteristics)
{
    private const string RuntimeName = "Runtime", Default = "Default";

    /// <summary>Characteristics that change what runs, not how often it is measured. The toolchain follows from the runtime.</summary>
    private static readonly ImmutableArray<string> identity =
    [
        RuntimeName, "Platform", "Jit", "Arguments", "EnvironmentVariables", "BuildConfiguration", "NuGetReferences", "JitTieringMode",
        "Server", "Concurrent", "Affinity", "HeapCount",
    ];

    /// <summary>Of these a file may leave the value to the machine; of the others, the default is a value like any other.</summary>
    private static readonly ImmutableArray<string> leftToMachine = [RuntimeName, "Platform", "Jit", "Affinity"];

    /// <summary>The runtime without its patch, such as <c>.NET 8.0</c>, or <c>null</c> where the file does not say.</summary>
    public string? Runtime => Value(RuntimeName);

    /// <summary>For people: its name, the one made up by BenchmarkDotNet only where nothing better is known.</summary>
    public string Title => Label.Length > 0 ? Label : HasOwnName || Runtime is null ? Name : Runtime;

    /// <summary>Whether somebody gave it its name: one made up is another in every run.</summary>
    public bool HasOwnName => Name.Length > 0 && !MadeUp().IsMatch(Name);

    /// <summary>What both say, and not the same; empty when nothing tells them apart.</summary>
    public IEnumerable<(string Name, string Mine, string Other)> Contradictions(Job other) =>
        from name in identity
        let pair = (Mine: Value(name), Other: other.Value(name))
        where pair.Mine is not null && pair.Other is not null && pair.Mine != pair.Other
        select (name, pair.Mine, pair.Other);

    /// <summary>Whether a user who writes this means this job: its label, its name or its runtime.</summary>
    public bool IsCalled(string text) => new[] { Label, Name, Runtime, Characteristics.GetValueOrDefault(RuntimeName) }
        .Any(each => string.Equals(each, text, StringComparison.OrdinalIgnoreCase));

    /// <summary>What sets it apart from others of its runtime, such as <c>Server=True</c>; empty when nothing does.</summary>
    /// <param name="others">All jobs of the file.</param>
    public string BesideRuntime(IReadOnlyCollection<Job> others) => string.Join(", ", identity
        .Where(name => name != RuntimeName && others.Select(job => job.Value(name)).Distinct().Skip(1).Any())
        .Select(name => $"{name}={Value(name) ?? Default}"));

    private string? Value(string name)
    {
        if (!Characteristics.TryGetValue(name, out var text)) return null;
        var value = text is "" or "?" or "-" or "Empty" ? Default : text;
        if (value == Default) return leftToMachine.Contains(name) ? null : value;
        return name == RuntimeName && WithoutPatch().Match(value) is { Success: true } match ? match.Value : value;
    }

    [GeneratedRegex(@"^(?:\.NET|NET|\.NET Core|NativeAOT|Mono)\D*\d+\.\d+")]
    private static partial Regex WithoutPatch();

    [GeneratedRegex("^(Job-[A-Z0-9]{4,}|Default|DefaultJob)$")]
    private static partial Regex MadeUp();
}
