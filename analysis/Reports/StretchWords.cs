using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Verdicts;

namespace Analysis.Reports;

/// <summary>What a stretch says, in words.</summary>
public static class StretchWords
{
    /// <summary>Models that an undecided or tied stretch names before it counts the rest.</summary>
    private const int NamesAtMost = 4;

    /// <summary>Who wins and by how much, without the place: <c>ParallelFor wins, by 1.1× over the next best and 1.9× over Sequential</c>.</summary>
    public static Sentence What(Stretch stretch, double margin)
    {
        var said = stretch.Outcome switch
        {
            Outcome.Winner => Strong(stretch.Models[0]) + (Weak(stretch) ? " seems to win" : " wins"),
            Outcome.Tie => Names(stretch.Models, "and") + $" tie within {Percent(margin)}",
            _ when stretch.Models.IsEmpty => Sentence.Of("nothing can be said"),
            _ when stretch.Models.Length == 1 => Sentence.Of("only ") + Strong(stretch.Models[0]) + " was measured",
            _ => Sentence.Of("undecided between ") + Names(stretch.Models, "and"),
        };
        return said + ByHowMuch(stretch) + (Weak(stretch) ? $" (weak evidence: {Reason(stretch.Evidence)})" : "");
    }

    private static string ByHowMuch(Stretch stretch) => (stretch.Outcome, OverNext(stretch), OverBaseline(stretch)) switch
    {
        (Outcome.Winner, { } next, null) => $", by {next}",
        (Outcome.Winner, null, { } baseline) => $", by {baseline}",
        (Outcome.Winner, { } next, { } baseline) => $", by {next} and {baseline}",
        (Outcome.Tie, _, { } baseline) => $", ahead by {baseline}",
        _ => "",
    };

    /// <summary>The lead over the runner-up, or <c>null</c> where the runner-up is the baseline everywhere.</summary>
    private static string? OverNext(Stretch stretch)
    {
        if (stretch.Cells.All(cell => cell.RunnerUp == cell.Baseline)) return null;
        var leads = stretch.Cells.Where(cell => cell.Lead is not null).Select(cell => cell.Lead!.Value.Estimate).ToArray();
        if (leads.Length == 0) return null;
        var runnersUp = stretch.Cells.Select(cell => cell.RunnerUp).Distinct().ToArray();
        return $"{Multiples.Range(leads.Min(), leads.Max())} over {(runnersUp is [{ } only] ? only : "the next best")}";
    }

    /// <summary>The speedup, or <c>null</c> without a baseline and for the baseline itself.</summary>
    private static string? OverBaseline(Stretch stretch)
    {
        if (stretch.Cells.Select(cell => cell.Baseline).Distinct().ToArray() is not [{ } baseline] || stretch.Models.Contains(baseline)) return null;
        var speedups = stretch.Cells
            .SelectMany(cell => stretch.Models.Select(model => cell[model]?.Speedup?.Estimate))
            .OfType<double>().ToArray();
        return speedups.Length == 0 ? null : $"{Multiples.Range(speedups.Min(), speedups.Max())} over {baseline}";
    }

    /// <summary>Where along the parameter, for the stretch at <paramref name="index"/> of a curve told from large values to small ones.</summary>
    public static string Where(ImmutableArray<Stretch> stretches, int index, Measure along)
    {
        var (stretch, last) = (stretches[index], stretches.Length - 1);
        var a = along.PerTask;
        if (last == 0) return stretch.Values.Length == 1 ? $"at {along.Text(stretch.Values[0])}{a}" : $"at every value measured ({Span(along, stretch.Values)}{a})";
        if (index == last && !stretch.Starts.IsEmpty) return $"from about {Start(stretch, along)}{a} on";
        if (index == last && stretch.Values.Length > 1) return $"from {along.Text(stretch.Values[0])}{a} on";
        if (index < last && !stretches[index + 1].Starts.IsEmpty)
        {
            if (index == 0) return "below that";
            if (!stretch.Starts.IsEmpty) return $"from about {Start(stretch, along)} up to there";
        }
        if (index == 0 && stretch.Values.Length > 1) return $"up to {along.Text(stretch.Values[^1])}";
        return stretch.Values.Length == 1 ? $"at {along.Text(stretch.Values[0])}" : $"from {Span(along, stretch.Values)}";
    }

    private static string Span(Measure along, ImmutableArray<double> values) => $"{along.Text(values[0])} to {along.Text(values[^1])}";

    private static string Start(Stretch stretch, Measure along)
    {
        var (low, high) = (stretch.Starts.Min(start => start.Estimate), stretch.Starts.Max(start => start.Estimate));
        var (from, to) = (along.About(low), along.About(high));
        return from == to ? from : $"{from} to {to}";
    }

    private static bool Weak(Stretch stretch) => stretch.Evidence is Evidence.OneRound or Evidence.Summary && stretch.Outcome != Outcome.Undecided;

    private static string Reason(Evidence evidence) => evidence == Evidence.OneRound ? "one round only" : "a summary, no rounds";

    private static string Percent(double share) => Numbers.Significant(share * 100, 3) + "%";

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
