using System.Globalization;
using Bench.Rounds;

namespace Bench.Screen;

/// <summary>Lines for output that is not a terminal: one for each round and one every few seconds in between, not one for each of hundreds of launches.</summary>
public sealed class PlainScreen(TextWriter output, TextWriter error, TimeProvider time) : IRunScreen
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private int _launches;
    private int _done;
    private int _round;
    private long _lastLine;
    private TimeSpan _left;

    public T During<T>(Func<T> work) => work();

    public void Building(int launches)
    {
        (_launches, _done, _round) = (launches, 0, 0);
        output.WriteLine($"building the benchmarks of {Figures.Count(launches, "launch", "launches")} …");
    }

    public void Starting(Launch launch, TimeSpan left) => _left = left;

    public void Finished(LaunchResult result)
    {
        _done++;
        var launch = result.Launch;
        if (launch.Round == _round && _done < _launches && time.GetElapsedTime(_lastLine) < Interval) return;
        (_round, _lastLine) = (launch.Round, time.GetTimestamp());
        var makespan = result.TypicalNanoseconds is { } typical ? Figures.Makespan(typical) : "failed";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{_done}/{_launches} round {launch.Round} {launch.Case.Name}: {makespan} ({Figures.Duration(_left - result.Took)} left)"));
    }

    public void Failed(Launch launch, string failure) => error.WriteLine($"bench: {launch.Case.Name} failed: {failure}");
}
