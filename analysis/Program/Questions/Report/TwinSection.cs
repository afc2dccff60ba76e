using System.Collections.Immutable;
using System.Globalization;
using Analysis.Charts;
using Analysis.Page;
using Analysis.Verdicts;
using Analysis.Verdicts.TwinRuns;

namespace Analysis.Questions.Report;

/// <summary>What a run of twins found: how often the same code was called different.</summary>
public static class TwinSection
{
    /// <summary>The section, or <c>null</c> when the run has no twins.</summary>
    public static Section? Of(JudgedRun judged) => TwinCheck.Of(judged.Run, judged.Rule) is not { } check ? null : new Section("The same code under two names",
    [
        new Paragraph(Sentence.Of(Headline(check)), IsLead: true),
        new TableBlock("Twins", TableOf(check)),
    ]);

    /// <summary>The answer, one sentence.</summary>
    public static string Headline(TwinCheck check)
    {
        var all = check.Comparisons.Length;
        var decided = $"{check.Count(Verdict.Equivalent)} were found equivalent and {check.Count(Verdict.Inconclusive)} stayed undecided";
        return check is { Plant: { } plant, Found: { } found }
            ? $"Every model ran a second time, slowed by {Percent.Text(plant, 1)} on purpose: of {all} comparisons {found} found it, {check.False} called the "
                + $"slowed one faster, {decided}."
            : $"Every model ran twice under two names: of {all} comparisons of a model with itself {check.False} were called different "
                + $"({Percent.Text((double)check.False / all, 1)}), {decided}.";
    }

    private static ChartTable TableOf(TwinCheck check) => new(
        [new("Cell"), new("Model"), new("Twin is"), new("Model / twin", true), new("Low", true), new("High", true)],
        [
            .. check.Comparisons
                .OrderByDescending(comparison => comparison.Verdict is Verdict.Faster or Verdict.Slower)
                .Select(comparison => ImmutableArray.Create(
                CellLabel.WithSuite(comparison.Cell), comparison.Model, Words(comparison.Verdict),
                Ratio(comparison.Ratio?.Estimate), Ratio(comparison.Ratio?.Low), Ratio(comparison.Ratio?.High))),
        ]);

    private static string Words(Verdict verdict) => verdict switch
    {
        Verdict.Faster => "faster",
        Verdict.Slower => "slower",
        Verdict.Equivalent => "equivalent",
        _ => "undecided",
    };

    private static string Ratio(double? ratio) => ratio is { } value ? value.ToString("0.000", CultureInfo.InvariantCulture) : "";
}
