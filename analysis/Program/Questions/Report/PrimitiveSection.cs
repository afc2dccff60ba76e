using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Page;
using Analysis.Verdicts;
using Analysis.Verdicts.Primitives;

namespace Analysis.Questions.Report;

/// <summary>What the operations cost that models are made of. It decides nothing (<see cref="PrimitiveName"/>).</summary>
public static class PrimitiveSection
{
    private const int Digits = 2;

    /// <summary>The section, or <c>null</c> when the run measured no primitives.</summary>
    /// <param name="isOneOfMany">Whether other runs are on the page too.</param>
    public static Section? Of(JudgedRun judged, bool isOneOfMany)
    {
        if (judged.Primitives.IsEmpty) return null;
        var run = isOneOfMany ? judged.Run.Name : "";
        return new Section(isOneOfMany ? $"What models are made of ({run})" : "What models are made of",
        [
            .. PrimitiveChart.Of(judged.Primitives, run).Select(chart => new ChartBlock(chart, IsPasted: false)),
        ]);
    }

    /// <summary>Two at most: what an operation costs, least first, and how late timers are.</summary>
    public static ImmutableArray<Sentence> Sentences(JudgedRun judged)
    {
        var operations = judged.Primitives.Where(each => each.Late is null).OrderBy(each => each.Nanoseconds.Estimate).ToArray();
        var timers = judged.Primitives.Where(each => each.Late is not null).ToArray();
        return
        [
            .. operations.Length == 0 ? Array.Empty<Sentence>() : [Sentence.Strong("What one operation costs: ")
                + $"{string.Join("; ", operations.Select(each => $"{PrimitiveWords.Of(each.Name)} {Cost(each.Nanoseconds.Estimate)}"))}."],
            .. timers.Length == 0 ? Array.Empty<Sentence>() : [Sentence.Strong("What timers deliver: ")
                + $"{string.Join("; ", timers.GroupBy(each => each.RequestedNanoseconds!.Value).Select(OfLength))}."],
        ];
    }

    private static string OfLength(IGrouping<double, PrimitiveCost> length) => $"of {Durations.Text(length.Key)} requested, "
        + string.Join(", ", length.Select(each => $"{PrimitiveWords.Of(each.Name)} {Durations.Text(each.Nanoseconds.Estimate)}"));

    private static string Cost(double nanoseconds) => nanoseconds <= 0 ? "nothing measurable" : Durations.Text(nanoseconds, Digits);
}
