using System.Collections.Immutable;
using Bench.Laps;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Parameters;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains;

namespace Bench.BenchmarkDotNet;

/// <summary>The launches as BenchmarkDotNet sees them: the same benchmark under job after job, so that all of them share one build.</summary>
internal static class LaunchJobs
{
    // What only warns of sources that were built before, and a program that launches do not start; the code that comes out is the same.
    internal static readonly ImmutableArray<string> BuildFaster = ["/p:RunAnalyzers=false", "/p:GenerateDocumentationFile=false", "/p:WithServer=false"];

    /// <param name="script">The file that tells each launch what to measure.</param>
    public static ImmutableArray<BenchmarkCase> Of(int count, IToolchain toolchain, ImmutableConfig configuration, string script)
    {
        // BenchmarkDotNet names what it builds after the first job; two runs of one clone at the same time need names of their own.
        var run = Guid.NewGuid().ToString("N")[..8];
        var method = BenchmarkConverter.TypeToBenchmarks(typeof(LaunchBenchmark), ManualConfig.CreateEmpty()).BenchmarksCases[0].Descriptor;
        var usual = new Job()
            .WithToolchain(toolchain)
            .WithArguments([.. BuildFaster.Select(property => new MsBuildArgument(property))])
            .WithEngineFactory(new LapEngineFactory())
            .WithLaunchCount(1)
            .WithEnvironmentVariable(LaunchScript.Variable, script)
            // The machine is measured as its user has set it up, and stays so when a run is killed.
            .DontEnforcePowerPlan();
        return
        [
            .. Enumerable.Range(1, count).Select(number => BenchmarkCase.Create(
                method, new Job(usual).WithId(FormattableString.Invariant($"L{number:0000}-{run}")).Freeze(), new ParameterInstances([]), configuration)),
        ];
    }
}
