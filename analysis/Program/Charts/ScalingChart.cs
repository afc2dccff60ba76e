using System.Collections.Immutable;
using Analysis.Statistics;
using Analysis.Statistics.Scaling;
using Analysis.Verdicts;

namespace Analysis.Charts;

/// <summary>Speedup by degree of parallelism, every model over itself at DOP 1, with the law fitted to it.</summary>
public static class ScalingChart
{
    private const int StepsOfALaw = 40;

    public static IEnumerable<Chart> Of(CellGroup group, JudgedRun judged, Palette palette)
    {
        if (group.Along is not { Name: nameof(MeasurementRow.Dop) } along || !group.IsSuite) yield break;
        var curves = ScalingCurve.In(group, judged.Rule);
        if (curves.IsEmpty) yield break;
        var cores = judged.Run.Info is { } info ? IdealSpeedup.Cores(info.Machine) : (double?)null;
        yield return new LineChart(
            $"scaling-{group.Title}", Sentence.Of(group.Title).Capitalised().ToString(),
            "Speedup of every model over itself with one task in flight; where the work grows too (weak scaling), the work done in the same time. Bars are "
                + "95% intervals from the rounds. Thin lines are the Universal Scalability Law, fitted. The dashed line is the most that the cores allow.",
            palette, Table(curves, cores),
            [.. curves.GroupBy(curve => curve.Kind).Select(kind => Panel(kind.Key, [.. kind], along, cores))]);
    }

    private static LinePanel Panel(string title, ScalingCurve[] curves, Measure along, double? cores)
    {
        var points = curves.SelectMany(curve => curve.Points).ToArray();
        var x = Axis.Measured(along, points.Select(point => (double)point.Dop));
        var top = points.Max(point => point.Speedup.High) is var high && cores is { } most ? Math.Max(high, most) : high;
        return new LinePanel(
            title, x, Axis.Linear("speedup over itself at 1", 0, top * 1.06, value => Numbers.Text(value) + "×"),
            [.. curves.Select(curve => new Series(curve.Model, [.. curve.Points.Select(point => PointOf(curve, point))]))],
            cores is null ? [] : [Ideal(points.Max(point => point.Dop), cores.Value)], [])
        {
            Traces = [.. curves.Where(curve => curve.Law is not null).Select(curve => TraceOf(curve, curve.Law!))],
        };
    }

    private static SeriesPoint PointOf(ScalingCurve curve, (int Dop, Interval Speedup) point) => new(
        point.Dop, point.Speedup.Estimate, point.Speedup.Low, point.Speedup.High,
        $"{Numbers.Text(point.Dop)} in flight: {Multiples.Text(point.Speedup)}, "
            + $"efficiency {Percent.Text(Speedups.Efficiency(new DopPoint(point.Dop, point.Speedup.Estimate)), 0)}");

    private static Reference Ideal(int largest, double cores) => new($"{Numbers.Text(cores)} cores",
        [.. new[] { 1, Math.Min(cores, largest), largest }.Distinct().Select(dop => new SeriesPoint(dop, Math.Min(dop, cores)))]);

    private static Trace TraceOf(ScalingCurve curve, ScalabilityLaw law)
    {
        var largest = curve.Points[^1].Dop;
        return new Trace(curve.Model,
            [.. Enumerable.Range(0, StepsOfALaw + 1).Select(step => 1 + (largest - 1.0) * step / StepsOfALaw).Select(n => new SeriesPoint(n, law.At(n)))],
            $"fitted: {Words(law)}");
    }

    /// <summary><c>σ 0.03, κ 0.0001, most at 97 in flight</c>.</summary>
    internal static string Words(ScalabilityLaw law) => $"σ {Text(law.Sigma.Estimate)}, κ {Text(law.Kappa.Estimate)}, {Peak(law)}";

    private static string Peak(ScalabilityLaw law, bool withBounds = false) =>
        law.Peak is not { } peak ? "no peak" : $"most at {Text(peak.Estimate)}{(withBounds ? $" ({Text(peak.Low)} to {EndOf(peak)})" : "")} in flight";

    private static string EndOf(Interval peak) => double.IsFinite(peak.High) ? Text(peak.High) : "any number";

    private static ChartTable Table(ImmutableArray<ScalingCurve> curves, double? cores)
    {
        var dops = curves.SelectMany(curve => curve.Points).Select(point => point.Dop).Distinct().Order().ToArray();
        return new ChartTable(
            [
                new("Scaling"), new("Model"), .. dops.Select(dop => new Column($"at {Numbers.Text(dop)}", true)), new("Efficiency at the cores", true),
                new("Karp-Flatt", true), new("λ", true), new("σ", true), new("κ", true), new("N max", true), new("COST", true),
            ],
            [.. curves.Select(curve => ImmutableArray.CreateRange<string>(
            [
                curve.Kind, curve.Model, .. dops.Select(dop => At(curve, dop)), .. AtCores(curve, cores),
                curve.Law is { } law ? Text(law.Lambda) : "", curve.Law is { } second ? Text(second.Sigma) : "",
                curve.Law is { } third ? Text(third.Kappa) : "", curve.Law is { } last ? Peak(last, withBounds: true) : "",
                curve.Cost is { } cost ? CostWords.Of(cost) : "",
            ]))]);
    }

    private static string At(ScalingCurve curve, int dop) =>
        curve.Points.Where(point => point.Dop == dop).Select(point => Multiples.Text(point.Speedup)).FirstOrDefault() ?? "";

    /// <summary>Beyond the cores neither says anything of the model.</summary>
    private static IEnumerable<string> AtCores(ScalingCurve curve, double? cores)
    {
        var point = curve.Points.Where(each => each.Dop == cores).Select(each => (DopPoint?)new DopPoint(each.Dop, each.Speedup.Estimate)).FirstOrDefault();
        return
        [
            point is { } at ? Percent.Text(Speedups.Efficiency(at), 0) : "",
            point is { } same && Speedups.KarpFlatt(same) is { } serial ? Text(serial) : "",
        ];
    }

    private static string Text(Interval interval) => $"{Text(interval.Estimate)} ({Text(interval.Low)} to {Text(interval.High)})";

    private static string Text(double value) => Numbers.Significant(value, 2);
}
