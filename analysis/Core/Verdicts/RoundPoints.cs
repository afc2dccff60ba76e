using System.Collections.Immutable;

namespace Analysis.Verdicts;

/// <summary>The points beside an interval.</summary>
public static class RoundPoints
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
