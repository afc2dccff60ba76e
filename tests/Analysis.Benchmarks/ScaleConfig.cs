using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using Perfolizer.Mathematics.OutlierDetection;

namespace Analysis.Benchmarks;

/// <summary>A fresh process for each size; every iteration reads the whole file once.</summary>
internal static class ScaleConfig
{
    private const int Warmups = 2, Iterations = 7;

    public static IConfig Create() => ManualConfig.CreateEmpty()
        .AddJob(Job.Default.WithId("Scale").WithStrategy(RunStrategy.Monitoring)
            .WithWarmupCount(Warmups).WithIterationCount(Iterations).WithOutlierMode(OutlierMode.DontRemove))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddDiagnoser(new PeakMemory())
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddLogger(ConsoleLogger.Default);
}
