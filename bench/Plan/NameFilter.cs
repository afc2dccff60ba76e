using System.Collections.Immutable;
using System.IO.Enumeration;

namespace Bench.Plan;

/// <summary>
/// Chooses cases by name. <c>*</c> stands for any text, <c>?</c> for one character, upper and lower case are the same.
/// A pattern with a parenthesis or an equals sign has to match <c>Suite.Model(TaskCount=64,Grain=1000)</c>, any other one <c>Suite.Model</c>.
/// </summary>
public sealed class NameFilter
{
    private readonly ImmutableArray<string> _patterns;

    /// <param name="patterns">A case is chosen when one of them matches; none at all choose every case.</param>
    public NameFilter(IEnumerable<string> patterns) =>
        _patterns = [.. patterns.Select(pattern => pattern.AsSpan().ContainsAny("(=)") ? pattern : pattern + "(*")];

    public bool Chooses(PlannedCase @case) =>
        _patterns.IsEmpty || _patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, @case.Name, ignoreCase: true));
}
