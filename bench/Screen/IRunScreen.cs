using Bench.Rounds;

namespace Bench.Screen;

/// <summary>Shows what a run is doing.</summary>
public interface IRunScreen
{
    /// <summary>Runs the work with the screen on.</summary>
    T During<T>(Func<T> work);

    /// <summary>Benchmarks are being built, for that many launches.</summary>
    void Building(int launches);

    /// <param name="left">What the launches until the next look are expected to take, this one included.</param>
    void Starting(Launch launch, TimeSpan left);

    void Finished(LaunchResult result);

    /// <summary>A case failed; said once per case.</summary>
    void Failed(Launch launch, string failure);
}
