using System.Globalization;
using Bench.Rounds;

namespace Bench.Screen;

/// <summary>A line per finished launch, for output that is not a terminal.</summary>
public sealed class PlainScreen(TextWriter output, TextWriter error) : IRunScreen
{
    private int _launches;
    private int _done;
    private TimeSpan _left;

    public T During<T>(Func<T> work) => work();

    public void Building(int launches)
    {
        (_launches, _done) = (launches, 0);
        output.WriteLine($"building the benchmarks of {Figures.Count(launches, "launch", "launches")} …");
    }

    public void Starting(Launch launch, TimeSpan left) => _left = left;

    public void Finished(LaunchResult result)
    {
        _done++;
        var launch = result.Launch;
        var makespan = result.TypicalNanoseconds is { } typical ? Figures.Makespan(typical) : "failed";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{_done}/{_launches} round {launch.Round} {launch.Case.Name}: {makespan} ({Figures.Duration(_left - result.Took)} left)"));
    }

    public void Failed(Launch launch, string failure) => error.WriteLine($"bench: {launch.Case.Name} failed: {failure}");
}
