using System.Collections.Immutable;
using Bench.Plan;
using Bench.Suites;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Parameters;
using BenchmarkDotNet.Running;

namespace Bench.Rounds;

/// <summary>The suites as BenchmarkDotNet sees them: the benchmark of a planned case.</summary>
public sealed class SuiteCatalog
{
    /// <summary>Every suite there is. A new one adds its file and its line here.</summary>
    private static readonly ImmutableArray<Suite> Suites = [new CpuBoundSquaring(), new IoBoundSleep()];

    private readonly Dictionary<(string Suite, string Model, int TaskCount, long Grain), (Descriptor Method, ParameterInstances Parameters)> _benchmarks = [];

    private SuiteCatalog(IEnumerable<BenchmarkRunInfo> found)
    {
        foreach (var benchmark in found.SelectMany(suite => suite.BenchmarksCases))
        {
            var method = benchmark.Descriptor;
            var key = (method.Type.Name, method.WorkloadMethod.Name, (int)benchmark.Parameters[nameof(Suite.TaskCount)], (long)benchmark.Parameters[nameof(Suite.Grain)]);
            _benchmarks.Add(key, (method, benchmark.Parameters));
        }
    }

    public static SuiteCatalog Read() =>
        new(Suites.Select(suite => BenchmarkConverter.TypeToBenchmarks(suite.GetType(), ManualConfig.CreateEmpty())));

    /// <summary>What the plan has to know of the suites; a model is a benchmark method.</summary>
    public ImmutableArray<SuiteShape> Shapes() =>
    [
        .. Suites.Select(suite => new SuiteShape(
            suite.Grid.Suite,
            suite.Grid.Workload.Name,
            suite.Grid.Workload.GrainUnit,
            [.. _benchmarks.Keys.Where(key => key.Suite == suite.Grid.Suite).Select(key => key.Model).Distinct()])),
    ];

    /// <exception cref="ArgumentException">No suite has that case.</exception>
    public (Descriptor Method, ParameterInstances Parameters) Find(PlannedCase @case) =>
        _benchmarks.TryGetValue((@case.Suite, @case.Model, @case.TaskCount, @case.Grain), out var found)
            ? found
            : throw new ArgumentException($"{@case.Name} is in no suite's grid", nameof(@case));
}
