using System.Collections.Immutable;
using System.Diagnostics;
using Analysis.Statistics;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.EventProcessors;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Bench.DefaultJob;

/// <summary>What BenchmarkDotNet's default job found and took for some cases.</summary>
/// <param name="Build">From the start to the first case: what it takes however many cases there are.</param>
internal sealed record Timing(TimeSpan Build, ImmutableArray<TimedCase> Cases);

/// <summary>One of the cases.</summary>
/// <param name="Mean">ns, with BenchmarkDotNet's own 99.9% interval.</param>
/// <param name="Took">From its process's start to its end.</param>
internal sealed record TimedCase(WarmCase Case, Interval Mean, TimeSpan Took);

/// <summary>Measures cases as somebody does who writes <c>[Benchmark]</c> and runs it, and keeps the time of each.</summary>
internal sealed class DefaultJobTimer : EventProcessor
{
    /// <summary>With batches longer than this a case takes the default job a minute and more.</summary>
    public static readonly TimeSpan LongestBatch = TimeSpan.FromMilliseconds(30);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Dictionary<BenchmarkCase, WarmCase> _cases = [];
    private readonly ImmutableArray<TimedCase>.Builder _took = ImmutableArray.CreateBuilder<TimedCase>();
    private TimeSpan? _build;
    private readonly Action _before;
    private readonly CancellationToken _stop;
    private TimeSpan _start;

    private DefaultJobTimer(Action before, CancellationToken stop) => (_before, _stop) = (before, stop);

    /// <param name="before">What is done before each case, outside of its time.</param>
    /// <param name="stop">Ends it between two cases; what is measured until then comes back.</param>
    /// <exception cref="InvalidOperationException">A case failed.</exception>
    public static Timing Time(IEnumerable<WarmCase> cases, Action before, CancellationToken stop)
    {
        var timer = new DefaultJobTimer(before, stop);
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
                var (method, parameters) = catalog.Find(@case.Planned);
                timer._cases.Add(BenchmarkCase.Create(method, Job.Default, parameters, configuration), @case);
            }
            BenchmarkRunner.Run(new BenchmarkRunInfo([.. timer._cases.Keys], typeof(Suites.Suite), configuration));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Thrown between two cases: BenchmarkDotNet has no other way to end there.
        }
        finally
        {
            artifacts.Delete(recursive: true);
        }
        var build = timer._build ?? throw new InvalidOperationException("BenchmarkDotNet could not build the cases; start it in the repository's folder");
        return new Timing(build, timer._took.ToImmutable());
    }

    public override void OnStartRunBenchmark(BenchmarkCase benchmarkCase)
    {
        _stop.ThrowIfCancellationRequested();
        _build ??= _clock.Elapsed;
        _before();
        _start = _clock.Elapsed;
    }

    public override void OnEndRunBenchmark(BenchmarkCase benchmarkCase, BenchmarkReport report)
    {
        var @case = _cases[benchmarkCase];
        if (_stop.IsCancellationRequested && !report.Success) return;
        if (!report.Success) throw new InvalidOperationException($"{@case.Planned.Name} failed; see why with: bench run --filter '{@case.Planned.Name}'");
        var mean = report.ResultStatistics!.ConfidenceInterval;
        _took.Add(new TimedCase(@case, new Interval(mean.Lower, mean.Mean, mean.Upper), _clock.Elapsed - _start));
        Console.Error.WriteLine(FormattableString.Invariant($"{_took.Count}/{_cases.Count} {@case.Planned.Name}: {_took[^1].Took.TotalSeconds:0.0} s"));
    }
}
