using System.Collections.Immutable;
using System.Diagnostics;
using Bench.Plan;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.EventProcessors;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Bench.DefaultJob;

/// <summary>How long BenchmarkDotNet's default job took for some cases.</summary>
/// <param name="Build">From the start to the first case: what it takes however many cases there are.</param>
internal sealed record Timing(TimeSpan Build, ImmutableArray<(PlannedCase Case, TimeSpan Took)> Cases);

/// <summary>Measures cases as somebody does who writes <c>[Benchmark]</c> and runs it, and keeps the time of each.</summary>
internal sealed class DefaultJobTimer : EventProcessor
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Dictionary<BenchmarkCase, PlannedCase> _cases = [];
    private readonly ImmutableArray<(PlannedCase, TimeSpan)>.Builder _took = ImmutableArray.CreateBuilder<(PlannedCase, TimeSpan)>();
    private TimeSpan? _build;
    private TimeSpan _start;

    /// <exception cref="InvalidOperationException">A case failed.</exception>
    public static Timing Time(IEnumerable<PlannedCase> cases)
    {
        var timer = new DefaultJobTimer();
        var catalog = SuiteCatalog.Read();
        var artifacts = Directory.CreateTempSubdirectory("bench-default-job-");
        try
        {
            // As little around it as possible: no columns, exporters or files that would take time.
            var configuration = ImmutableConfigBuilder.Create(ManualConfig.CreateEmpty()
                .WithArtifactsPath(artifacts.FullName)
                .WithOptions(ConfigOptions.DisableLogFile)
                .AddLogger(NullLogger.Instance)
                .AddEventProcessor(timer));
            foreach (var @case in cases)
            {
                var (method, parameters) = catalog.Find(@case);
                timer._cases.Add(BenchmarkCase.Create(method, Job.Default, parameters, configuration), @case);
            }
            BenchmarkRunner.Run(new BenchmarkRunInfo([.. timer._cases.Keys], typeof(Suites.Suite), configuration));
        }
        finally
        {
            artifacts.Delete(recursive: true);
        }
        return new Timing(timer._build ?? throw new InvalidOperationException("BenchmarkDotNet could not build the cases; start it in the repository's folder"), timer._took.ToImmutable());
    }

    public override void OnStartRunBenchmark(BenchmarkCase benchmarkCase)
    {
        _start = _clock.Elapsed;
        _build ??= _start;
    }

    public override void OnEndRunBenchmark(BenchmarkCase benchmarkCase, BenchmarkReport report)
    {
        var @case = _cases[benchmarkCase];
        if (!report.Success) throw new InvalidOperationException($"{@case.Name} failed; see why with: bench run --filter '{@case.Name}'");
        _took.Add((@case, _clock.Elapsed - _start));
        Console.Error.WriteLine(FormattableString.Invariant($"{_took.Count}/{_cases.Count} {@case.Name}: {_took[^1].Item2.TotalSeconds:0.0} s"));
    }
}
