using Bench.Laps;
using BenchmarkDotNet.Characteristics;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using Perfolizer.Mathematics.OutlierDetection;

namespace Bench.BenchmarkDotNet;

/// <summary>Makes the engine that BenchmarkDotNet runs in a launched process in place of its own.</summary>
public sealed class LapEngineFactory : IEngineFactory
{
    public IEngine CreateReadyToRun(EngineParameters engineParameters) => new LapEngine(engineParameters);
}

/// <summary>
/// Measures by turns what the launch's script says (<see cref="LaunchProcess"/>). Its own measurement, the one in BenchmarkDotNet's report, is that of the
/// whole launch; the laps go to standard output, a line for each case.
/// </summary>
internal sealed class LapEngine(EngineParameters parameters) : IEngine
{
    public RunResults Run()
    {
        Host.BeforeMainRun();
        var took = LaunchProcess.Run(LaunchScript.Read(Environment.GetEnvironmentVariable(LaunchScript.Variable)), Console.Out);
        Host.AfterMainRun();
        var launch = new Measurement(1, IterationMode.Workload, IterationStage.Actual, 1, 1, took.TotalNanoseconds);
        return new RunResults([launch], OutlierMode.DontRemove, default, default, 0);
    }

    public IHost Host => parameters.Host;
    public Job TargetJob => parameters.TargetJob;
    public long OperationsPerInvoke => parameters.OperationsPerInvoke;
    public Action? GlobalSetupAction => parameters.GlobalSetupAction;
    public Action? GlobalCleanupAction => parameters.GlobalCleanupAction;
    public Action<long> WorkloadAction => parameters.WorkloadActionNoUnroll;
    public Action<long> OverheadAction => parameters.OverheadActionNoUnroll;
    public IResolver Resolver => EngineParameters.DefaultResolver;

    public Measurement RunIteration(IterationData data) => throw new NotSupportedException("a launch is measured as a whole");
    public void WriteLine() => Host.WriteLine();
    public void WriteLine(string line) => Host.WriteLine(line);
    public void Dispose() { }
}
