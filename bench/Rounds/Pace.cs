using Bench.Plan;

namespace Bench.Rounds;

/// <summary>
/// How long launches take on this machine: the prediction, corrected by what the same crew took so far, or all of them where it was not launched yet.
/// </summary>
public sealed class Pace(CostModel cost, LaunchShape shape)
{
    private readonly Dictionary<(string Suite, string Model, bool Cold), Sum> _crews = [];
    private Sum _all;

    public void Note(Launch launch, TimeSpan took)
    {
        var predicted = cost.Launch(launch.Cases, shape);
        _crews[KeyOf(launch)] = _crews.GetValueOrDefault(KeyOf(launch)).Plus(took, predicted);
        _all = _all.Plus(took, predicted);
    }

    public TimeSpan Of(IEnumerable<Launch> launches) => TimeSpan.FromTicks(launches.Sum(launch => Of(launch).Ticks));

    private TimeSpan Of(Launch launch)
    {
        var seen = _crews.GetValueOrDefault(KeyOf(launch), _all);
        return cost.Launch(launch.Cases, shape) * (seen.Predicted > TimeSpan.Zero ? seen.Took / seen.Predicted : 1);
    }

    private static (string Suite, string Model, bool Cold) KeyOf(Launch launch) => (launch.Cases[0].Suite, launch.Cases[0].Model, launch.Cases[0].Cold);

    private readonly record struct Sum(TimeSpan Took, TimeSpan Predicted)
    {
        public Sum Plus(TimeSpan took, TimeSpan predicted) => new(Took + took, Predicted + predicted);
    }
}
