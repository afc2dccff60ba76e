namespace Bench.Rounds;

/// <summary>Measures launches: BenchmarkDotNet, or in tests something that takes no time.</summary>
public interface IMeasurer
{
    /// <summary>
    /// Measures the launches in their order, each in a fresh process. The next one is asked for when the listener knows what came out of the one before.
    /// </summary>
    /// <exception cref="MeasurementException">Nothing could be measured at all.</exception>
    void Measure(IEnumerable<Launch> launches, ILaunchListener listener);
}

/// <summary>Hears of every launch as it happens.</summary>
public interface ILaunchListener
{
    /// <summary>The benchmarks are being built.</summary>
    void Building();

    void Starting(Launch launch);

    void Finished(LaunchResult result);
}

/// <summary>Nothing could be measured. The message is one line that says why and what to do.</summary>
public sealed class MeasurementException(string message) : Exception(message);
