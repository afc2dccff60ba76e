using System.Collections.Immutable;
using System.IO.Enumeration;

namespace Analysis.Reading.Views;

/// <summary>Which cases of a run are looked at: those that every name asked for fits, by any of its patterns.</summary>
/// <param name="Terms">As the user wrote them, each <c>PATTERN</c> or <c>NAME=PATTERN</c> with <c>*</c> and <c>?</c>.</param>
public sealed record CaseFilter(ImmutableArray<string> Terms)
{
    private const string Method = "Method", Class = "Class", Job = "Job", Runtime = "Runtime";

    /// <summary>The run with those cases only.</summary>
    /// <exception cref="InputException">There are none.</exception>
    public Run In(Run run)
    {
        if (Terms.IsEmpty) return run;
        var parameters = run.Cases.SelectMany(each => each.Cell.Parameters).Select(each => each.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var wanted = Terms.Select(term => Parsed(term, parameters)).ToLookup(each => each.Name, each => each.Pattern, StringComparer.OrdinalIgnoreCase);
        ImmutableArray<Case> kept = [.. run.Cases.Where(each => wanted.All(same => Fits(each, same.Key, same)))];
        if (!kept.IsEmpty) return run with { Cases = kept };
        var asked = string.Join(" --filter ", Terms.Select(term => $"'{term}'"));
        throw new InputException($"--filter {asked} leaves nothing of {run.Name}; {Varying.Of(run)}");
    }

    private static bool Fits(Case @case, string name, IEnumerable<string> patterns) =>
        Values(@case, name).Any(value => patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, value)));

    private static (string Name, string Pattern) Parsed(string term, HashSet<string> parameters)
    {
        var sign = term.IndexOf('=');
        var name = sign < 0 ? "" : term[..sign];
        var isNamed = parameters.Contains(name) || new[] { Method, Class, Job, Runtime }.Contains(name, StringComparer.OrdinalIgnoreCase);
        // A backslash would take the mark behind it for itself.
        return (isNamed ? name : "", (isNamed ? term[(sign + 1)..] : term).Replace("\\", "\\\\", StringComparison.Ordinal));
    }

    /// <summary>What a pattern of that name is held against; a pattern without a name against method, class, and both together.</summary>
    private static IEnumerable<string> Values(Case @case, string name)
    {
        if (@case.Cell.Parameters.FirstOrDefault(each => Is(each.Name, name)) is { } parameter) return [parameter.Text];
        if (name.Length == 0) return [@case.Model, @case.Cell.Suite, $"{@case.Cell.Suite}.{@case.Model}"];
        if (Is(name, Method)) return [@case.Model];
        if (Is(name, Class)) return [@case.Cell.Suite];
        if (Is(name, Runtime)) return @case.Job?.Runtime is { } runtime ? [runtime] : [];
        return Is(name, Job) ? new[] { @case.Job?.Label, @case.Job?.Name, @case.Job?.Title, @case.Cell.Configuration }.OfType<string>() : [];
    }

    private static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
