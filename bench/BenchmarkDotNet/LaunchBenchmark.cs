using BenchmarkDotNet.Attributes;

namespace Bench.BenchmarkDotNet;

/// <summary>
/// The one benchmark that BenchmarkDotNet builds and launches: which cases a launch measures is said in its script, when it starts. So a build serves a whole
/// run, whatever its looks decide.
/// </summary>
public class LaunchBenchmark
{
    /// <summary>Never runs: <see cref="LapEngine"/> measures instead.</summary>
    [Benchmark]
    public void Launch() => throw new InvalidOperationException($"this benchmark needs the engine {nameof(LapEngine)}");
}
