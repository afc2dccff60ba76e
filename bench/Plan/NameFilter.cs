using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Bench.Plan;

/// <summary>
/// Chooses cases by name. <c>*</c> stands for any text, <c>?</c> for one character, upper and lower case are the same.
/// A pattern with a parenthesis has to match <c>Suite.Model(TaskCount=64,Grain=1000)</c>, any other one <c>Suite.Model</c>.
/// </summary>
public sealed class NameFilter
{
    private readonly ImmutableArray<Regex> _names;

    /// <param name="patterns">A case is chosen when one of them matches; none at all choose every case.</param>
    public NameFilter(IEnumerable<string> patterns) => _names = [.. patterns.Select(Expression)];

    public bool Chooses(PlannedCase @case) => _names.IsEmpty || _names.Any(name => name.IsMatch(@case.Name));

    private static Regex Expression(string pattern)
    {
        var glob = pattern.Contains('(', StringComparison.Ordinal) ? pattern : pattern + "(*";
        var expression = Regex.Escape(glob).Replace(@"\*", ".*", StringComparison.Ordinal).Replace(@"\?", ".", StringComparison.Ordinal);
        return new Regex($"^{expression}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking);
    }
}
