using Analysis.Statistics;
using Analysis.Verdicts.Comparing;

namespace Analysis.Verdicts.Competing;

/// <summary>
/// What further rounds would bring to an undecided cell, at the noise seen so far. An estimate: the ratio itself is taken as if it were known.
/// </summary>
public static class Prospect
{
    /// <summary>More than so many times the rounds there are is nothing anybody plans with, nor what this noise can foretell.</summary>
    private const int MostTimes = 10;

    /// <summary>
    /// Further rounds until the model that looks best is decided against all that may still be the best; <c>null</c> when unknown or too many.
    /// </summary>
    public static int? RoundsToDecide(Ratios ratios, Competition competition, Rule rule)
    {
        if (ratios.Evidence != Evidence.Rounds || competition.Best.Length < 2) return null;
        var further = 0;
        foreach (var other in competition.Best.Skip(1))
        {
            if (ratios.Verdict(competition.Best[0], other) != Verdict.Inconclusive) continue;
            if (Further(ratios, competition.Best[0], other, rule) is not { } rounds) return null;
            further = Math.Max(further, rounds);
        }
        return further == 0 ? null : further;
    }

    private static int? Further(Ratios ratios, int model, int other, Rule rule)
    {
        if (Comparison.Noise(ratios.Contenders[model], ratios.Contenders[other], rule) is not { } noise) return null;
        var (ratio, now) = noise;
        var distance = Math.Abs(ratio.Centre);
        var needed = Math.Max(distance, Math.Log(1 + rule.Margin) - distance);
        var (few, many) = (now + 1, MostTimes * now);
        if (HalfWidth(many) >= needed) return null;
        while (few < many)
        {
            var middle = (few + many) / 2;
            if (HalfWidth(middle) < needed) many = middle;
            else few = middle + 1;
        }
        return few - now;

        double HalfWidth(int rounds) =>
            StudentT.Quantile(rule.Looks.Tail(ratios.Tail, rounds), ratio.Freedom * (rounds - 1) / (now - 1))
            * ratio.StandardError * Math.Sqrt((double)now / rounds)
            + rule.Allowance(rounds);
    }
}
