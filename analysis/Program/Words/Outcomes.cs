using Analysis.Verdicts;

namespace Analysis.Words;

/// <summary>How a cell ended, in a few words.</summary>
public static class Outcomes
{
    /// <summary>Without figures: <c>ParallelFor</c>, <c>tie: Async, Thread</c>, <c>undecided</c>, or empty where there is no such cell.</summary>
    public static string Words(CellVerdict? verdict) => verdict switch
    {
        null => "",
        { Outcome: Outcome.Winner, Best: [var best, ..] } => best,
        { Outcome: Outcome.Tie } => $"tie: {string.Join(", ", verdict.Best.Order(StringComparer.Ordinal))}",
        _ => "undecided",
    };

    /// <summary>With the lead over the next one: <c>ParallelFor, 1.9×</c>.</summary>
    public static string WithLead(CellVerdict? verdict) =>
        verdict is { Outcome: Outcome.Winner, Lead: { } lead } ? $"{Words(verdict)}, {Multiples.Text(lead.Estimate)}" : Words(verdict);
}
