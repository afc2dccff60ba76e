using System.Collections.Immutable;

namespace Analysis.Page;

/// <summary>Warnings of one kind: what was found is said once, with everything that it was found about.</summary>
/// <param name="Code">The warnings' key.</param>
/// <param name="Problem">A sentence; where the problems differ, how many there are and the first of them with what it is about.</param>
/// <param name="Remedy">Of all, a sentence.</param>
/// <param name="Subjects">What they are about, each with its own problem where the problems differ.</param>
/// <param name="IsMixed">Whether the problems differ.</param>
public sealed record WarningGroup(string Code, string Problem, string Remedy, ImmutableArray<string> Subjects, bool IsMixed)
{
    /// <summary>In the order in which the kinds first occur.</summary>
    public static ImmutableArray<WarningGroup> Of(IEnumerable<Warning> warnings) =>
        [.. warnings.Distinct().GroupBy(warning => (warning.Code, warning.Remedy)).Select(group => Of([.. group]))];

    private static WarningGroup Of(ImmutableArray<Warning> warnings)
    {
        var first = warnings[0];
        var isMixed = warnings.Any(warning => warning.Problem != first.Problem);
        return new WarningGroup(
            first.Code,
            Sentence.Finished(isMixed ? $"{Numbers.Text(warnings.Length)} times, such as {first.Subject}: {first.Problem}" : first.Problem),
            Sentence.Finished(first.Remedy),
            [.. warnings.Select(warning => isMixed ? $"{warning.Subject}: {warning.Problem}" : warning.Subject)],
            isMixed);
    }
}
