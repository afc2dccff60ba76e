using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Statistics;

namespace Analysis.Verdicts.Curves;

/// <summary>Where the winner changes.</summary>
public static class Crossovers
{
    /// <summary>
    /// Along every numeric parameter, each change from one decided winner to the next one. Cells that are tied or undecided in between widen the interval.
    /// A curve without any has no crossover in the range measured (<see cref="Curve.In"/> lists the curves).
    /// </summary>
    public static ImmutableArray<Crossover> Find(ImmutableArray<CellVerdict> verdicts) => [.. Curve.In(verdicts).SelectMany(On)];

    /// <summary>The crossovers on one curve, ascending.</summary>
    public static IEnumerable<Crossover> On(Curve curve)
    {
        var last = -1;
        for (var i = 0; i < curve.Points.Length; i++)
        {
            if (curve.Points[i].Verdict.Outcome != Outcome.Winner) continue;
            if (last >= 0 && Winner(curve, last) != Winner(curve, i) && BothCompare(curve, last, i)) yield return Between(curve, last, i);
            last = i;
        }
    }

    /// <summary>A winner that was not measured at the other end did not overtake there: the field changed, not the order.</summary>
    private static bool BothCompare(Curve curve, int first, int last) =>
        curve.Points[first].Verdict.Ratio(Winner(curve, first), Winner(curve, last)) is not null
        && curve.Points[last].Verdict.Ratio(Winner(curve, first), Winner(curve, last)) is not null;

    private static string Winner(Curve curve, int point) => curve.Points[point].Verdict.Best[0];

    private static Crossover Between(Curve curve, int first, int last)
    {
        var (below, above) = (Winner(curve, first), Winner(curve, last));
        var known = curve.Points[first..(last + 1)]
            .Select(point => (point.Value, Ratio: point.Verdict.Ratio(below, above)))
            .Where(point => point.Ratio is not null)
            .Select(point => (point.Value, Ratio: point.Ratio!.Value))
            .ToArray();
        var (low, estimate, high) = (FirstCrossing(known, ratio => ratio.Low), Estimate(known), LastCrossing(known, ratio => ratio.High));
        return new Crossover(
            curve.Suite, curve.Workload, curve.Configuration, curve.Fixed, curve.Along, curve.Unit, below, above, low, estimate, high);
    }

    /// <summary>Where the estimated ratio is 1; the middle of the first and the last such place when noise makes it cross more than once.</summary>
    private static double Estimate((double Value, Interval Ratio)[] points) =>
        Middle(FirstCrossing(points, ratio => ratio.Estimate), LastCrossing(points, ratio => ratio.Estimate));

    private static double FirstCrossing((double Value, Interval Ratio)[] points, Func<Interval, double> bound)
    {
        for (var i = 1; i < points.Length; i++)
        {
            if (bound(points[i].Ratio) <= 1) return Crossing(points[i - 1], points[i], bound);
        }
        return points[^1].Value;
    }

    private static double LastCrossing((double Value, Interval Ratio)[] points, Func<Interval, double> bound)
    {
        for (var i = points.Length - 1; i > 0; i--)
        {
            if (bound(points[i - 1].Ratio) >= 1) return Crossing(points[i - 1], points[i], bound);
        }
        return points[0].Value;
    }

    /// <summary>Straight between two points, both axes logarithmic (the value's axis linear when it reaches zero or below).</summary>
    private static double Crossing((double Value, Interval Ratio) left, (double Value, Interval Ratio) right, Func<Interval, double> bound)
    {
        var (a, b) = (Math.Log(bound(left.Ratio)), Math.Log(bound(right.Ratio)));
        var share = a == b ? 0.5 : double.IsInfinity(a) ? 1 : double.IsInfinity(b) ? 0 : Math.Clamp(a / (a - b), 0, 1);
        return left.Value > 0
            ? left.Value * Math.Pow(right.Value / left.Value, share)
            : left.Value + share * (right.Value - left.Value);
    }

    private static double Middle(double low, double high) => low > 0 ? Math.Sqrt(low * high) : (low + high) / 2;
}

/// <summary>Where the better of two models changes along one numeric parameter, all others held fixed.</summary>
/// <param name="Suite">The suite.</param>
/// <param name="Workload">The workload.</param>
/// <param name="Configuration">The configuration.</param>
/// <param name="Fixed">The parameters held fixed.</param>
/// <param name="Along">The name of the parameter that changes, such as <c>Grain</c>.</param>
/// <param name="Unit">Its unit, or <c>null</c> for a plain count.</param>
/// <param name="Below">The model that is better at small values.</param>
/// <param name="Above">The model that is better at large values.</param>
/// <param name="Low">Largest value at which <paramref name="Below"/> is still decided to be better.</param>
/// <param name="Estimate">Where the estimated ratio is 1.</param>
/// <param name="High">Smallest value at which <paramref name="Above"/> is decided to be better.</param>
public sealed record Crossover(
    string Suite,
    string Workload,
    string Configuration,
    ImmutableArray<Parameter> Fixed,
    string Along,
    string? Unit,
    string Below,
    string Above,
    double Low,
    double Estimate,
    double High);
