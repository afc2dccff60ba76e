using System.Collections.Immutable;
using Analysis.Verdicts.Comparing;

namespace Analysis.Verdicts;

/// <summary>A point beside an interval: a round and its makespan.</summary>
/// <param name="Speedup">Over the baseline in the same round; <c>null</c> when the baseline lacks the round.</param>
public readonly record struct RoundPoint(int Round, double Nanoseconds, double? Speedup)
{
    /// <summary>One per round of <paramref name="model"/>, with its speedup over <paramref name="baseline"/> in the same round.</summary>
    public static ImmutableArray<RoundPoint> Of(Contender model, Contender? baseline)
    {
        var points = ImmutableArray.CreateBuilder<RoundPoint>(model.Rounds.Length);
        for (var i = 0; i < model.Rounds.Length; i++)
        {
            var same = baseline?.Rounds.IndexOf(model.Rounds[i]) ?? -1;
            double? speedup = same < 0 ? null : Math.Exp(baseline!.Logs[same] - model.Logs[i]);
            points.Add(new RoundPoint(model.Rounds[i], Math.Exp(model.Logs[i]), speedup));
        }
        return points.MoveToImmutable();
    }
}
