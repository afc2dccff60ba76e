using System.Collections.Immutable;
using System.Globalization;
using Bench.Plan;
using Bench.Processes;
using Bench.Rounds;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Bench.BenchmarkDotNet;

/// <summary>Measures with BenchmarkDotNet: one call, one build, a fresh process per launch, in exactly the order given.</summary>
/// <param name="folder">Gets its log and artifacts.</param>
public sealed class BenchmarkDotNetMeasurer(RunPlan plan, string folder, ChildProcesses children, TimeProvider time) : IMeasurer
{
    // The default of two minutes is short for a slow machine.
    private static readonly TimeSpan BuildLimit = TimeSpan.FromMinutes(10);

    /// <summary>What one call of BenchmarkDotNet is asked for at most; where that does not do, another call follows.</summary>
    private const int MostLaunches = 1000;

    /// <summary>What the cases run on; none: the runtime of this program.</summary>
    public ImmutableArray<InstalledRuntime> Runtimes { get; init; } = [];

    private string LogFile => Path.Combine(folder, "log.txt");
    private string ScriptFile => Path.Combine(folder, "launch.txt");

    public void Measure(IEnumerable<Launch> launches, ILaunchListener listener)
    {
        using var next = launches.GetEnumerator();
        Directory.CreateDirectory(folder);
        using var log = new BenchmarkLog(LogFile);
        while (MeasureSome(next, log, listener)) { }
    }

    /// <returns>Whether launches may be left.</returns>
    private bool MeasureSome(IEnumerator<Launch> launches, BenchmarkLog log, ILaunchListener listener)
    {
        var programs = new RuntimePrograms(Runtimes);
        using var events = new LaunchEvents(launches, launch => Tell(launch, programs), listener, children.KillLaunch, time);
        using var toolchain = SharedClassToolchain.Create(programs);
        var configuration = ImmutableConfigBuilder.Create(ManualConfig.CreateEmpty()
            .WithArtifactsPath(folder)
            .WithBuildTimeout(BuildLimit)
            .WithCultureInfo(CultureInfo.InvariantCulture)
            .WithOptions(ConfigOptions.DisableLogFile)
            .WithSummaryStyle(SummaryStyle.Default)
            .AddLogger(log)
            .AddEventProcessor(events)
            .AddDiagnoser(new LaunchWatch(children)));
        try
        {
            var jobs = LaunchJobs.Of(MostLaunches, toolchain, configuration, ScriptFile);
            var summary = BenchmarkRunner.Run(new BenchmarkRunInfo([.. jobs], typeof(LaunchBenchmark), configuration));
            if (summary.HasCriticalValidationErrors)
            {
                throw new MeasurementException(
                    $"BenchmarkDotNet refused the benchmarks: {summary.ValidationErrors.First(error => error.IsCritical).Message} (its log: {LogFile})");
            }
            return true;
        }
        catch (EndedException)
        {
            return false;
        }
        catch (NotBuiltException)
        {
            throw new MeasurementException($"the benchmarks could not be built; the compiler's messages are in {LogFile}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"BenchmarkDotNet cannot go on: {e.Message} Its log and artifacts are in {folder}.");
        }
    }

    private void Tell(Launch launch, RuntimePrograms programs)
    {
        programs.Next = launch.Cases[0].Runtime;
        launch.Script(plan.Profile.Shape.InRound(launch.Round), plan.PlantedShare).Write(ScriptFile);
    }
}
