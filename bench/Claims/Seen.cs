using System.Collections.Immutable;
using Analysis.Statistics;

namespace Bench.Claims;

/// <summary>What the rounds have shown of a claim in one runtime: for each round its figures, or fewer where a trial failed.</summary>
/// <param name="Rounds">In their order.</param>
public sealed record Seen(ImmutableArray<ImmutableDictionary<string, double>> Rounds)
{
    /// <summary>The median of so many values lies between the smallest and the largest with at least 95% confidence, whatever their distribution.</summary>
    public const int FewestRounds = 6;

    private const double Tail = 0.025;

    public static readonly Seen Nothing = new([]);

    /// <summary>The figure of every round that has it.</summary>
    public double[] Of(string figure) => [.. Rounds.Where(round => round.ContainsKey(figure)).Select(round => round[figure])];

    /// <summary>The median with its interval, or <c>null</c> when no round has the figure.</summary>
    public ClaimFigure? Figure(string name, string figure, string unit) => Figure(name, Of(figure), unit);

    /// <summary>One figure over another, round by round; rounds in which the other is 0 say nothing.</summary>
    public ClaimFigure? Ratio(string name, string figure, string over) => Figure(
        name,
        [.. Rounds.Where(round => round.ContainsKey(figure) && round.GetValueOrDefault(over) > 0).Select(round => round[figure] / round[over])],
        ClaimUnit.Ratio);

    private static ClaimFigure? Figure(string name, double[] values, string unit)
    {
        if (values.Length == 0) return null;
        var interval = MedianInterval.Of(values, Tail);
        return new ClaimFigure(name, interval.Low, interval.Estimate, interval.High, unit);
    }
}
