using System.Globalization;
using Bench.Plan;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Bench.Rounds;

/// <summary>Measures with BenchmarkDotNet: one call, one build, a fresh process per launch, in exactly the order given.</summary>
/// <param name="folder">Gets its log and artifacts.</param>
public sealed class BenchmarkDotNetMeasurer(SuiteCatalog catalog, RunPlan plan, string folder, ChildProcesses children, TimeProvider time) : IMeasurer
{
    // The default of two minutes is short for a class per launch on a slow machine.
    private static readonly TimeSpan BuildLimit = TimeSpan.FromMinutes(10);

    private string LogFile => Path.Combine(folder, "log.txt");

    public void Measure(IReadOnlyList<Launch> launches, ILaunchListener listener)
    {
        if (launches.Count == 0) return;
        Directory.CreateDirectory(folder);
        using var log = new BenchmarkLog(LogFile);
        var turns = new Dictionary<BenchmarkCase, Launch>(launches.Count);
        using var events = new LaunchEvents(turns, listener, children.KillCase, time);
        var configuration = ImmutableConfigBuilder.Create(Configuration(log, events));
        using var toolchain = SharedClassToolchain.Create();
        var jobs = new LaunchJobs(toolchain, plan.Profile.Shape, plan.PlantedShare);
        var benchmarks = new BenchmarkCase[launches.Count];
        for (var i = 0; i < benchmarks.Length; i++)
        {
            var (method, parameters) = catalog.Find(launches[i].Case);
            benchmarks[i] = BenchmarkCase.Create(method, jobs.For(launches[i]), parameters, configuration);
            turns.Add(benchmarks[i], launches[i]);
        }
        Run(new BenchmarkRunInfo(benchmarks, typeof(Suites.Suite), configuration));
    }

    private ManualConfig Configuration(BenchmarkLog log, LaunchEvents events) => ManualConfig.CreateEmpty()
        .WithArtifactsPath(folder)
        .WithBuildTimeout(BuildLimit)
        .WithCultureInfo(CultureInfo.InvariantCulture)
        .WithOptions(ConfigOptions.DisableLogFile)
        .WithOrderer(new PlannedOrder())
        .WithSummaryStyle(SummaryStyle.Default)
        .AddLogger(log)
        .AddEventProcessor(events)
        .AddDiagnoser(children)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddExporter(MarkdownExporter.GitHub);

    private void Run(BenchmarkRunInfo benchmarks)
    {
        Summary summary;
        try
        {
            summary = BenchmarkRunner.Run(benchmarks);
        }
        catch (EndedEarlyException)
        {
            return;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"BenchmarkDotNet cannot go on: {e.Message} Its log and artifacts are in {folder}.");
        }
        if (summary.HasCriticalValidationErrors)
        {
            throw new MeasurementException($"BenchmarkDotNet refused the benchmarks: {summary.ValidationErrors.First(error => error.IsCritical).Message} (its log: {LogFile})");
        }
        if (summary.Reports.All(report => !report.BuildResult.IsBuildSuccess))
        {
            throw new MeasurementException($"the benchmarks could not be built; the compiler's messages are in {LogFile}");
        }
    }
}
