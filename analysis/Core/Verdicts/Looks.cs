using System.Collections.Concurrent;
using System.Collections.Immutable;
using Analysis.Statistics;

namespace Analysis.Verdicts;

/// <summary>When a run looks at its verdicts, and what each look may err.</summary>
/// <param name="rounds">Round counts, ascending, the last being the limit; none for a run that is looked at once, at its end.</param>
public sealed class Looks(ImmutableArray<int> rounds)
{
    /// <summary>
    /// The share of the error budget that is spent when a share of all rounds is done is that share to this power: 1 spends evenly over the rounds, more keeps
    /// it for the end.
    /// </summary>
    public const double Power = 1.5;

    // Shared by all looks at the same rounds: a calibration makes thousands of rules, and the levels of nine looks take a tenth of a second.
    private static readonly ConcurrentDictionary<(string Rounds, double Total), double[]> Known = new();

    private readonly string name = string.Join(' ', rounds);
    private Found? last;

    /// <summary>A single look, whenever it comes.</summary>
    public static Looks Once { get; } = new([]);

    /// <summary>At these round counts; those that are not above the one before are no looks of their own.</summary>
    public static Looks At(IEnumerable<int> rounds) => new([.. rounds.Where(look => look > 0).Distinct().Order()]);

    public ImmutableArray<int> Rounds { get; } = rounds;

    /// <summary>How often data are looked at: once at least.</summary>
    public int Count => Math.Max(Rounds.Length, 1);

    /// <summary>The one-sided error of the interval at the look that comes at, or next after, that many rounds.</summary>
    /// <param name="total">One-sided error of all looks together.</param>
    public double Tail(double total, int rounds)
    {
        if (Rounds.Length < 2) return total;
        var look = 0;
        while (look < Rounds.Length - 1 && Rounds[look] < rounds) look++;
        // Hardly ever asked for another total than the last one.
        if (last is not { } found || found.Total != total) last = found = new Found(total, Known.GetOrAdd((name, total), key => Levels(key.Total)));
        return found.Levels[look];
    }

    private sealed record Found(double Total, double[] Levels);

    private double[] Levels(double total)
    {
        var times = Rounds.Select(look => (double)look / Rounds[^1]).ToArray();
        return GroupSequential.Levels(times, [.. times.Select(time => total * Math.Pow(time, Power))]);
    }
}
