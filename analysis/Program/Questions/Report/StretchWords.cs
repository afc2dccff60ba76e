using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Verdicts;

namespace Analysis.Questions.Report;

/// <summary>What a stretch says, in words.</summary>
public static class StretchWords
{
    /// <summary>Models that an undecided or tied stretch names before it counts the rest.</summary>
    private const int NamesAtMost = 4;

    /// <summary>A choice that may cost more than this is none to recommend.</summary>
    private const double WorthSaying = 2;

    /// <summary>Who wins and by how much, without the place: <c>ParallelFor wins, by 1.1× over the next best, 1.9× as fast as Sequential</c>.</summary>
    public static Sentence What(Stretch stretch, double margin)
    {
        var said = stretch.Outcome switch
        {
            Outcome.Winner => Strong(stretch.Models[0]) + (Weak(stretch) ? " seems to win" : " wins"),
            Outcome.Tie => Names(stretch.Models, "and") + $" tie within {Percent.Exact(margin)}",
            _ when stretch.Models.IsEmpty => Sentence.Of("nothing can be said"),
            _ when stretch.Models.Length == 1 => Sentence.Of("only ") + Strong(stretch.Models[0]) + " was measured",
            _ => Sentence.Of("it is undecided between ") + Candidates(stretch),
        };
        return said + ByHowMuch(stretch) + Safest(stretch) + (Weak(stretch) ? $" (weak evidence: {Reason(stretch.Evidence)})" : "");
    }

    private static string ByHowMuch(Stretch stretch) => (stretch.Outcome, OverNext(stretch), OverBaseline(stretch)) switch
    {
        (Outcome.Winner, { } next, null) => $", by {next}",
        (Outcome.Winner, null, { } baseline) => $", {baseline}",
        (Outcome.Winner, { } next, { } baseline) => $", by {next}, {baseline}",
        (Outcome.Tie, _, { } baseline) => $", {baseline}",
        (Outcome.Undecided, _, { } baseline) when stretch.Evidence == Evidence.Rounds => $" (each {baseline})",
        _ => "",
    };

    /// <summary>Those that may be best in every cell of the stretch, and those that may be in some.</summary>
    private static Sentence Candidates(Stretch stretch)
    {
        var everywhere = stretch.Models.Where(model => stretch.Cells.All(cell => cell.Best.Contains(model))).ToImmutableArray();
        var somewhere = stretch.Models.RemoveRange(everywhere);
        return (everywhere.Length, somewhere.Length) switch
        {
            (_, 0) => Names(everywhere, "and"),
            (0, _) => Sentence.Of("different models by cell: ") + Names(somewhere, "and"),
            (1, _) => Names(everywhere, "and") + " and, depending on the cell, " + Names(somewhere, "or"),
            _ => Names(everywhere, "and") + ", in some cells also " + Names(somewhere, "and"),
        };
    }

    /// <summary>The lead over the runner-up; <c>null</c> where that is the baseline everywhere, since the speedup says the same.</summary>
    private static string? OverNext(Stretch stretch)
    {
        if (stretch.Cells.All(cell => cell.RunnerUp is not null && cell.RunnerUp == cell.Baseline)) return null;
        var leads = stretch.Cells.Where(cell => cell.Lead is not null).Select(cell => cell.Lead!.Value.Estimate).ToArray();
        if (leads.Length == 0) return null;
        var runnersUp = stretch.Cells.Select(cell => cell.RunnerUp).Distinct().ToArray();
        return $"{Multiples.Range(leads.Min(), leads.Max())} over {(runnersUp is [{ } only] ? only : "the next best")}";
    }

    /// <summary>The speedup; <c>null</c> where any of the cells has none to tell.</summary>
    private static string? OverBaseline(Stretch stretch)
    {
        var speedups = stretch.Cells.Select(BestSpeedup.Of).ToArray();
        if (speedups.Contains(null) || stretch.Cells.Select(cell => cell.Baseline).Distinct().ToArray() is not [{ } baseline]) return null;
        return $"{Multiples.Range(speedups.Min(each => each!.Value.Low), speedups.Max(each => each!.Value.High))} as fast as {baseline}";
    }

    /// <summary>Where it is undecided, the choice that costs least at worst: <c>, of which Async takes at most 1.2× as long as the best</c>.</summary>
    private static string Safest(Stretch stretch)
    {
        if (stretch.Outcome != Outcome.Undecided || stretch.Models.Length < 2 || stretch.Evidence != Evidence.Rounds) return "";
        var (model, worst) = stretch.Models.Select(model => (model, Worst: AtWorst(stretch, model))).MinBy(each => each.Worst);
        return worst < WorthSaying ? $", of which {model} takes at most {Multiples.AtMost(worst)} as long as the best" : "";
    }

    /// <summary>The upper end of makespan(model) / makespan(best other model) over all cells; infinite where it is not known.</summary>
    private static double AtWorst(Stretch stretch, string model) =>
        stretch.Cells.Max(cell => cell[model]?.RatioToBest is { Low: > 0 and var low } ? 1 / low : double.PositiveInfinity);

    private static bool Weak(Stretch stretch) => stretch.Evidence is Evidence.OneRound or Evidence.Summary && stretch.Outcome != Outcome.Undecided;

    private static string Reason(Evidence evidence) => evidence == Evidence.OneRound ? "one round only" : "a summary, no rounds";

    private static Sentence Strong(string model) => new([new Phrase(model, Strong: true)]);

    private static Sentence Names(ImmutableArray<string> models, string and)
    {
        var named = models.Length <= NamesAtMost ? models : models[..(NamesAtMost - 1)];
        var rest = models.Length - named.Length;
        var parts = named.Select(Strong).Concat(rest > 0 ? [Sentence.Of($"{rest} more")] : []).ToArray();
        var joined = parts[0];
        for (var i = 1; i < parts.Length; i++) joined = joined + (i == parts.Length - 1 ? $" {and} " : ", ") + parts[i];
        return joined;
    }
}
