using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Page;
using Analysis.Verdicts;
using Analysis.Verdicts.Runtimes;

namespace Analysis.Questions.Report;

/// <summary>Runtime against runtime: what each makes of the same cases in the same rounds.</summary>
public static class RuntimeSection
{
    public const string Title = "Runtime against runtime";

    public static Section Of(RuntimeComparison comparison) => new(Title,
    [
        .. comparison.Others.Select(runtime => new Paragraph(Sentence.Of(Headline(comparison, runtime)), IsLead: true)),
        new Paragraph(Sentence.Of(
            $"The runtimes took turns in the same rounds. A ratio is the makespan on {comparison.Reference} over that on the other one in the same "
                + $"round: above 1× the other one is faster. Verdicts are by the rule of the models, with a margin of "
                + $"{Percent.Text(comparison.Rule.Margin, 0)}. Models compete on one runtime only, and never with a model on another one.")),
        .. comparison.Cases.GroupBy(each => CellLabel.Suite(each.Cell.Suite, each.Cell.Configuration))
            .Select(suite => new TableBlock($"{Title}: {suite.Key}", TableOf([.. suite]))),
    ]);

    /// <summary>In short: a sentence for each runtime, and the cases that differ.</summary>
    public static IEnumerable<Block> Brief(RuntimeComparison comparison)
    {
        foreach (var runtime in comparison.Others) yield return new Paragraph(Sentence.Of(Headline(comparison, runtime)));
        ImmutableArray<RuntimeVerdict> different = [.. comparison.Cases.Where(each => each.Verdict is Verdict.Faster or Verdict.Slower)];
        if (!different.IsEmpty) yield return new TableBlock($"{Title}: what differs", TableOf(different));
    }

    /// <summary><c>Of 21 cases .NET 9.0.23 is faster than .NET 10.0.12 in 1, slower in 12, equivalent in 5 and undecided in 3.</c></summary>
    public static string Headline(RuntimeComparison comparison, string runtime)
    {
        var all = comparison.Cases.Count(each => each.Runtime == runtime);
        return $"Of {Numbers.Counted(all, "case")} {runtime} is faster than {comparison.Reference} in {Count(Verdict.Faster)}, slower in "
            + $"{Count(Verdict.Slower)}, equivalent in {Count(Verdict.Equivalent)} and undecided in {Count(Verdict.Inconclusive)}.";

        string Count(Verdict verdict) => Numbers.Text(comparison.Count(runtime, verdict));
    }

    private static ChartTable TableOf(ImmutableArray<RuntimeVerdict> cases) => new(
        [new("Cell"), new("Model"), new("Runtime"), new("Makespan", true), new("Reference's", true), new("Ratio", true), new("Interval"), new("It is")],
        [
            .. cases.Select(each => ImmutableArray.Create(
                CellLabel.WithSuite(each.Cell), each.Model, each.Runtime, Time(each.Nanoseconds), Time(each.ReferenceNanoseconds),
                each.Ratio is { } ratio ? Multiples.Exact(ratio.Estimate) : "", each.Ratio is { } bounds ? Multiples.Bounds(bounds) : "", Word(each.Verdict))),
        ]);

    private static string Time(double? nanoseconds) => nanoseconds is { } time ? Durations.Text(time) : "";

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Faster => "faster",
        Verdict.Slower => "slower",
        Verdict.Equivalent => "equivalent",
        _ => "undecided",
    };
}
