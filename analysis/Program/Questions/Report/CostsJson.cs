using Analysis.Charts;
using Analysis.Formats;
using Analysis.Statistics.Scaling;
using Analysis.Verdicts;

namespace Analysis.Questions.Report;

/// <summary>The figures of the suites of costs in <c>report --json</c>. Names are keys that never change; times are ns.</summary>
internal static class CostsJson
{
    private static readonly double[] efficiencies = [0.5, 0.9];

    public static object Of(JudgedRun judged)
    {
        var groups = CellGroup.In(judged).Where(group => group.IsSuite && !CellLabel.IsCold(group.Configuration)).ToArray();
        return new
        {
            Overheads = groups.Where(group => group.Suite == SuiteName.OverheadSuite).SelectMany(group => group.Cells).SelectMany(Overhead.In)
                .Select(each => new { each.Tasks, each.Model, NanosecondsPerTask = Json.Of(each.PerTask) }),
            Metg = groups.Where(group => group.Suite == SuiteName.GranularitySuite).SelectMany(group => Metgs(group, judged)),
            Scaling = groups.Where(group => group.Suite == SuiteName.ScalingSuite)
                .SelectMany(group => ScalingCurve.In(group, judged.Rule)).Select(Of),
            Primitives = judged.Primitives.Select(each => new
            {
                each.Name,
                each.Operations,
                each.RequestedNanoseconds,
                Nanoseconds = Json.Of(each.Nanoseconds),
                LateNanoseconds = Json.Of(each.Late),
                Rounds = each.Rounds.Length,
            }),
        };
    }

    private static IEnumerable<object> Metgs(CellGroup group, JudgedRun judged)
    {
        if (group.Along is not { Name: "Grain" } along || Efficiency.Of(group, judged.Run.Info) is not { } efficiency) yield break;
        foreach (var slice in group.Without(along).Where(slice => slice.Cells.Length > 1))
        {
            var sweep = new GrainSweep(slice, along, efficiency);
            foreach (var model in group.Models)
            {
                foreach (var share in efficiencies)
                {
                    if (sweep.Metg(model, share) is not { } metg) continue;
                    yield return new
                    {
                        Shared = slice.Shared.Select(Json.Of),
                        Model = model,
                        Efficiency = share,
                        metg.Outcome,
                        metg.Grain,
                        along.Unit,
                        Nanoseconds = along.Unit == GrainUnitName.Nanoseconds ? metg.Grain : metg.Grain * along.NanosecondsPerSquare,
                        Interval = metg.Outcome == MetgOutcome.Found ? Json.Of(sweep.Interval(model, share)) : null,
                    };
                }
            }
        }
    }

    private static object Of(ScalingCurve curve) => new
    {
        Kind = curve.IsWeak ? "weak" : "strong",
        curve.Tasks,
        curve.Model,
        Points = curve.Points.Select(point => new
        {
            point.Dop,
            Speedup = Json.Of(point.Speedup),
            Efficiency = Speedups.Efficiency(new DopPoint(point.Dop, point.Speedup.Estimate)),
            KarpFlatt = Speedups.KarpFlatt(new DopPoint(point.Dop, point.Speedup.Estimate)),
        }),
        Lambda = Json.Of(curve.Law?.Lambda),
        Sigma = Json.Of(curve.Law?.Sigma),
        Kappa = Json.Of(curve.Law?.Kappa),
        PeakDop = Json.Of(curve.Law?.Peak),
        Cost = curve.Cost is { } cost ? new { cost.Outcome, cost.Dop, cost.Undecided } : null,
    };
}
