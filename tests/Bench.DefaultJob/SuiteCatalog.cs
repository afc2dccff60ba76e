using Bench.Plan;
using Bench.Suites;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Parameters;
using BenchmarkDotNet.Running;

namespace Bench.DefaultJob;

/// <summary>The suites as BenchmarkDotNet sees them: the benchmark of a planned case.</summary>
internal sealed class SuiteCatalog
{
    private readonly Dictionary<(string Suite, string Model, int TaskCount, long Grain), (Descriptor Method, ParameterInstances Parameters)> _benchmarks = [];

    private SuiteCatalog(IEnumerable<BenchmarkRunInfo> found)
    {
        foreach (var benchmark in found.SelectMany(suite => suite.BenchmarksCases))
        {
            var method = benchmark.Descriptor;
            var key = (method.Type.Name, method.WorkloadMethod.Name, (int)benchmark.Parameters[nameof(Suite.TaskCount)],
                (long)benchmark.Parameters[nameof(Suite.Grain)]);
            _benchmarks.Add(key, (method, benchmark.Parameters));
        }
    }

    public static SuiteCatalog Read() =>
        new(SuiteList.All.Select(suite => BenchmarkConverter.TypeToBenchmarks(suite.GetType(), ManualConfig.CreateEmpty())));

    /// <exception cref="ArgumentException">No suite has that case.</exception>
    public (Descriptor Method, ParameterInstances Parameters) Find(PlannedCase @case) =>
        _benchmarks.TryGetValue((@case.Suite, @case.Model, @case.TaskCount, @case.Grain), out var found)
            ? found
            : throw new ArgumentException($"{@case.Name} is in no suite's grid", nameof(@case));
}
