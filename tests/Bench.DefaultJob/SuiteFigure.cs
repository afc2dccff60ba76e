using System.Collections.Immutable;
using Analysis.Reading.Suite;
using Analysis.Statistics;
using Bench.Plan;

namespace Bench.DefaultJob;

/// <summary>What the suite's rounds say of a case, in two ways.</summary>
/// <param name="Published">
/// ns, as reports give it: the median of the launches' medians, disturbed laps left out; with the 95% interval of the mean of their logarithms.
/// </param>
/// <param name="Everything">ns, what the default job gives: the mean of all laps, the disturbed ones too; with the 95% interval over the launches.</param>
internal sealed record SuiteFigure(Interval Published, Interval Everything, int Launches)
{
    private const double Tail = 0.025;

    // Launches that agree better than this share a coarse clock.
    private const double SmallestNoise = 0.001;

    /// <summary>Of every case that was measured.</summary>
    /// <param name="info">Of the run whose cases they are.</param>
    public static ImmutableDictionary<PlannedCase, SuiteFigure> Of(IReadOnlyList<MeasurementRow> rows, RunInfo info)
    {
        var all = rows.Where(row => row.Stage == StageName.Actual).ToLookup(row => (row.Suite, row.Model, row.TaskCount, row.Grain));
        IEnumerable<MeasurementRow> LapsOf(PlannedCase @case) => all[(@case.Suite, @case.Model, @case.TaskCount, @case.Grain)];
        return SuiteRun.Of(rows, info).Cases.Select(WarmCase.Of).ToImmutableDictionary(
            warm => warm.Planned,
            warm => new SuiteFigure(warm.Makespan, MeanOf(LapsOf(warm.Planned)), warm.Launches));
    }

    private static Interval MeanOf(IEnumerable<MeasurementRow> laps) => Logarithms(
        laps.GroupBy(row => row.Round).Select(launch => launch.Sum(row => row.Nanoseconds) / launch.Sum(row => row.Operations)));

    private static Interval Logarithms(IEnumerable<double> launches)
    {
        var ratio = LogRatio.Paired(launches.Select(mean => Math.Log(mean)).ToArray(), SmallestNoise);
        return (ratio with { Estimate = ratio.Centre }).ToInterval(Tail, allowance: 0);
    }
}
