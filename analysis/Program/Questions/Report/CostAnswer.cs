using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Statistics.Scaling;
using Analysis.Verdicts;
using Analysis.Verdicts.Curves;

namespace Analysis.Questions.Report;

/// <summary>What the suites of costs found out, in sentences: scheduling overhead, METG, scaling and COST. They name figures and choose no model.</summary>
public static class CostAnswer
{
    private const double Half = 0.5;
    private const int Digits = 2;

    /// <summary>None for a group of another suite.</summary>
    public static ImmutableArray<Sentence> Of(CellGroup group, JudgedRun judged) => group.Suite switch
    {
        _ when !group.IsSuite || CellLabel.IsCold(group.Configuration) => [],
        SuiteName.OverheadSuite => [.. Overheads(group)],
        SuiteName.GranularitySuite => [.. Granularity(group, judged)],
        SuiteName.ScalingSuite => [.. Scaling(group, judged)],
        _ => [],
    };

    /// <summary>Of one task, and of the largest number of them.</summary>
    private static IEnumerable<Sentence> Overheads(CellGroup group)
    {
        var counts = group.Cells.SelectMany(Overhead.In).GroupBy(each => each.Tasks).OrderBy(count => count.Key).ToArray();
        foreach (var count in counts.Length > 1 ? [counts[^1], counts[0]] : counts)
        {
            var what = count.Key == 1 ? "A single empty task costs: " : $"Handing out one of {Numbers.Text(count.Key)} empty tasks costs: ";
            yield return Sentence.Strong(what) + List(count.OrderBy(each => each.PerTask.Estimate)
                .Select(each => $"{each.Model} {LeastTime.Text(each.PerTask.Estimate, Digits)}")) + ".";
        }
    }

    private static IEnumerable<Sentence> Granularity(CellGroup group, JudgedRun judged)
    {
        if (group.Along is not { Name: "Grain" } along || Efficiency.Of(group, judged.Run.Info) is not { } efficiency) yield break;
        foreach (var slice in group.Without(along).Where(slice => slice.Cells.Length > 1))
        {
            var sweep = new GrainSweep(slice, along, efficiency);
            var found = group.Models.Select(model => (Model: model, Metg: sweep.Metg(model, Half))).Where(each => each.Metg is not null)
                .OrderBy(each => each.Metg!.Value is { Outcome: MetgOutcome.Found or MetgOutcome.AtMost, Grain: var grain } ? grain : double.PositiveInfinity)
                .ToArray();
            if (found.Length == 0) continue;
            yield return Sentence.Strong("METG(50%)") + $" ({slice.Title}): {List(found.Select(each => $"{each.Model} {sweep.Text(each.Model, Half)}"))}; "
                + Below(found.Select(each => each.Metg!.Value), along) + ".";
        }
    }

    /// <summary>What the smallest METG says of all models.</summary>
    private static string Below(IEnumerable<Metg> found, Measure along)
    {
        var known = found.ToArray();
        if (known.Any(each => each.Outcome == MetgOutcome.AtMost)) return "no grain measured is too small for the first of them";
        return known.Where(each => each.Outcome == MetgOutcome.Found).ToArray() is { Length: > 0 } places
            ? $"below {along.Plain(places.Min(each => each.Grain))} of work a task no model keeps half of the cores busy"
            : "at no grain measured does a model keep half of the cores busy";
    }

    private static IEnumerable<Sentence> Scaling(CellGroup group, JudgedRun judged)
    {
        var cores = judged.Run.Info is { } info ? IdealSpeedup.Cores(info.Machine) : (double?)null;
        foreach (var kind in ScalingCurve.In(group, judged.Rule).GroupBy(curve => curve.Kind))
        {
            var at = kind.Select(curve => (Curve: curve, Point: curve.Points.Where(point => point.Dop == cores).Select(point => ((int, double)?)
                (point.Dop, point.Speedup.Estimate)).FirstOrDefault())).Where(each => each.Point is not null).ToArray();
            if (at.Length > 0)
            {
                yield return Sentence.Strong($"{char.ToUpperInvariant(kind.Key[0])}{kind.Key[1..]}, {Numbers.Text(cores!.Value)} in flight over 1: ")
                    + List(at.OrderByDescending(each => each.Point!.Value.Item2)
                        .Select(each => $"{each.Curve.Model} {Multiples.Exact(each.Point!.Value.Item2)}")) + ".";
            }
            var laws = kind.Where(curve => curve.Law is not null).ToArray();
            if (laws.Length > 0)
                yield return Sentence.Of("By the fitted law: ") + List(laws.Select(curve => $"{curve.Model} {ScalingChart.Words(curve.Law!)}"), "; ") + ".";
            if (Costs([.. kind]) is { } costs) yield return costs;
        }
    }

    /// <summary><c>COST: ParallelFor beats sequential code from 2 in flight on; never Thread; undecided Async.</c></summary>
    private static Sentence? Costs(ScalingCurve[] curves)
    {
        var known = curves.Where(curve => curve.Cost is not null).ToArray();
        if (known.Length == 0) return null;
        var parts = known.GroupBy(curve => curve.Cost!.Value.Outcome).OrderByDescending(each => each.Key == CostOutcome.Found)
            .ThenByDescending(each => each.Key).Select(each => each.Key switch
            {
                CostOutcome.Found => List(each.Select(curve => $"{curve.Model} {CostWords.Of(curve.Cost!.Value)}")),
                CostOutcome.Never => $"never {List(each.Select(curve => curve.Model))}",
                _ => $"not decided for {List(each.Select(curve => curve.Model))}",
            });
        return Sentence.Strong("COST") + $", the fewest in flight that beat the fastest sequential code: {string.Join("; ", parts)}.";
    }

    private static string List(IEnumerable<string> parts, string between = ", ") => string.Join(between, parts);
}
