namespace Analysis.Reading;

/// <summary>What competes in a cell: its methods, or in other people's files their jobs, their runtimes, or the values of a parameter.</summary>
/// <param name="Name">As a user writes it: <c>method</c>, <c>job</c>, <c>runtime</c>, or the parameter's name.</param>
public sealed record Competitor(string Name)
{
    /// <summary>The methods, which is how every file is read.</summary>
    public static Competitor Method { get; } = new("method");

    /// <summary>The jobs of a method.</summary>
    public static Competitor Job { get; } = new("job");

    /// <summary>The runtimes of a method, what else its jobs differ in being the same.</summary>
    public static Competitor Runtime { get; } = new("runtime");

    /// <summary>Whether it is a parameter.</summary>
    public bool IsParameter => this != Method && this != Job && this != Runtime;

    /// <summary>For people: <c>methods</c>, <c>values of Variant</c>.</summary>
    public string Plural => IsParameter ? $"values of {Name}" : $"{Name}s";

    /// <summary>What a user calls so: a parameter of the runs, letter case apart, or one of the other kinds.</summary>
    /// <returns><c>null</c> when it is neither.</returns>
    public static Competitor? Named(string name, IEnumerable<Run> runs)
    {
        var parameters = runs.SelectMany(run => run.Cases).SelectMany(each => each.Cell.Parameters).Select(each => each.Name).Distinct().ToArray();
        if (parameters.Contains(name)) return new Competitor(name);
        if (Is(Runtime.Name, name) && runs.Any(run => !Views.RuntimeViews.In(run).IsEmpty)) return Views.RuntimeViews.Competitor;
        if (new[] { Method, Job, Runtime }.FirstOrDefault(kind => Is(kind.Name, name)) is { } kind) return kind;
        return parameters.FirstOrDefault(parameter => Is(parameter, name)) is { } other ? new Competitor(other) : null;
    }

    private static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
