using Bench.Plan;

namespace Bench.Rounds;

/// <summary>How long launches take on this machine: what they took so far, and the prediction, corrected by what is known, for those not yet seen.</summary>
public sealed class Pace(CostModel cost, LaunchShape shape)
{
    private readonly Dictionary<PlannedCase, (TimeSpan Sum, int Launches)> _took = [];
    private TimeSpan _measured;
    private TimeSpan _predicted;
    private TimeSpan? _build;

    public void Note(PlannedCase @case, TimeSpan took)
    {
        var (sum, launches) = _took.GetValueOrDefault(@case);
        _took[@case] = (sum + took, launches + 1);
        _measured += took;
        _predicted += cost.Launch(@case, shape);
    }

    /// <summary>A call's build took so long.</summary>
    public void NoteBuild(TimeSpan took) => _build = took;

    public TimeSpan Of(PlannedCase @case)
    {
        if (_took.TryGetValue(@case, out var seen)) return seen.Sum / seen.Launches;
        var correction = _predicted > TimeSpan.Zero ? _measured / _predicted : 1;
        return cost.Launch(@case, shape) * correction;
    }

    public TimeSpan Of(IEnumerable<Launch> launches) => TimeSpan.FromTicks(launches.Sum(launch => Of(launch.Case).Ticks));

    /// <summary>One call: its build and its launches.</summary>
    public TimeSpan OfCall(IReadOnlyCollection<Launch> launches) =>
        launches.Count == 0 ? TimeSpan.Zero : (_build ?? CostModel.Build(launches.Select(launch => launch.Case).Distinct().Count())) + Of(launches);
}
