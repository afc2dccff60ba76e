using Bench.Rounds;
using Bench.Screen;

namespace Bench.Tests.Rounds;

/// <summary>Shows nothing, remembers failures.</summary>
internal sealed class SilentScreen : IRunScreen
{
    public List<string> Failures { get; } = [];

    public T During<T>(Func<T> work) => work();

    public void Building(int launches) { }

    public void Starting(Launch launch, TimeSpan left) { }

    public void Finished(LaunchResult result) { }

    public void Failed(Launch launch, string failure) => Failures.Add($"{launch.Case.Name}: {failure}");
}
