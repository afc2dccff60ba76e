using System.Collections.Immutable;
using Analysis.Statistics;

namespace Analysis.Calibration;

/// <summary>What the rule must reach, and how far it got.</summary>
/// <param name="What">What is counted, a few words.</param>
/// <param name="Limit">The rate that must be kept, 0 to 1.</param>
/// <param name="IsFloor">Whether the rate must be at least, not at most, the limit.</param>
/// <param name="Worst">The row that comes closest to breaking it, or breaks it furthest.</param>
/// <param name="Reached">The rate in that row.</param>
public sealed record Target(string What, double Limit, bool IsFloor, CalibrationRow Worst, Share Reached)
{
    public bool IsMet => IsFloor ? Reached.Rate >= Limit : Reached.Rate <= Limit;

    /// <summary>How far coverage may be off: on well-behaved noise in either direction, and below nominal on the others.</summary>
    private const double CoverageSlack = 0.01, HostileCoverageSlack = 0.02;

    /// <summary>The issue's targets for the standard profile as it stops.</summary>
    public static ImmutableArray<Target> In(CalibrationResult result)
    {
        var rows = result.Standard.ToArray();
        var suite = rows.Where(row => row.Setting.Models == StandardPlan.Models).ToArray();
        return
        [
            .. AtMost("false winners where nothing differs, 2 to 8 models", 0.01, rows.Where(row => row.Setting.Planted == 0), row => row.FalseWinners),
            .. AtMost("comparisons decided in the wrong direction, 7 models", 0.001, suite.Where(row => row.Setting.Planted > 0), row => row.WrongDirections),
            .. AtMost("false differences between equal models", 0.01, rows, row => row.FalseDifferences),
            .. AtMost("ties called between models that differ by more than the margin", 0.01, rows, row => row.FalseTies),
            .. Coverage(rows, isWellBehaved: true, CoverageSlack),
            .. Coverage(rows, isWellBehaved: false, HostileCoverageSlack),
            .. AtLeast("differences of 10% found at 3% noise", 0.95, Powers(rows, 0.10, 0.03), row => row.Power),
            .. AtLeast("differences of 5% found at 1.5% noise", 0.95, Powers(rows, 0.05, 0.015), row => row.Power),
        ];
    }

    private static IEnumerable<CalibrationRow> Powers(IEnumerable<CalibrationRow> rows, double planted, double level) =>
        rows.Where(row => row.Setting.Noise == StandardPlan.PowerNoise && row.Setting.Planted == planted && row.Setting.Level == level);

    private static IEnumerable<Target> Coverage(IEnumerable<CalibrationRow> rows, bool isWellBehaved, double slack)
    {
        var group = rows.Where(row => row.IsWellBehaved == isWellBehaved).ToArray();
        return group.Length == 0 ? []
            : AtLeast($"intervals that hold the true ratio, {(isWellBehaved ? "well-behaved" : "hostile")} noise", group.Min(row => row.Nominal) - slack, group,
                row => row.Coverage);
    }

    private static IEnumerable<Target> AtMost(string what, double limit, IEnumerable<CalibrationRow> rows, Func<CalibrationRow, Share> share) =>
        rows.Where(row => share(row).Of > 0).OrderByDescending(row => share(row).Rate).Take(1).Select(row => new Target(what, limit, false, row, share(row)));

    private static IEnumerable<Target> AtLeast(string what, double limit, IEnumerable<CalibrationRow> rows, Func<CalibrationRow, Share> share) =>
        rows.Where(row => share(row).Of > 0).OrderBy(row => share(row).Rate).Take(1).Select(row => new Target(what, limit, true, row, share(row)));
}
