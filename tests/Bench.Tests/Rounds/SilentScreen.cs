using Bench.Plan;
using Bench.Rounds;

namespace Bench.Tests.Rounds;

/// <summary>Shows nothing, remembers failures.</summary>
internal sealed class SilentScreen : IRunScreen
{
    public List<string> Failures { get; } = [];

    public T During<T>(Func<T> work) => work();

    public void Building() { }

    public void Starting(Launch launch) { }

    public void Finished(LaunchResult result) { }

    public void Round(RoundProgress progress) { }

    public void Failed(PlannedCase @case, string failure) => Failures.Add($"{@case.Name}: {failure}");
}
