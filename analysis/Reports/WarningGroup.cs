using System.Collections.Immutable;
using Analysis.Reading;

namespace Analysis.Reports;

/// <summary>Warnings of one kind: what was found is said once, with everything that it was found about.</summary>
/// <param name="Code">The warnings' key.</param>
/// <param name="Problem">Of the first.</param>
/// <param name="Remedy">Of all.</param>
/// <param name="Subjects">What they are about, each with its own problem where that differs from the first.</param>
public sealed record WarningGroup(string Code, string Problem, string Remedy, ImmutableArray<string> Subjects)
{
    /// <summary>In the order in which the kinds first occur.</summary>
    public static ImmutableArray<WarningGroup> Of(IEnumerable<Warning> warnings) =>
        [.. warnings.Distinct().GroupBy(warning => (warning.Code, warning.Remedy)).Select(group => Of([.. group]))];

    private static WarningGroup Of(ImmutableArray<Warning> warnings) => new(
        warnings[0].Code, Sentence.Finished(warnings[0].Problem), Sentence.Finished(warnings[0].Remedy),
        [.. warnings.Select(warning => warning.Problem == warnings[0].Problem ? warning.Subject : $"{warning.Subject}: {warning.Problem}")]);
}
