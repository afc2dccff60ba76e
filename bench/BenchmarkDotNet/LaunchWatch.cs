using Bench.Processes;
using BenchmarkDotNet.Analysers;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Validators;

namespace Bench.BenchmarkDotNet;

/// <summary>Tells which process is the launch under way: BenchmarkDotNet shows its own to diagnosers only.</summary>
internal sealed class LaunchWatch(ChildProcesses children) : IDiagnoser
{
    public void Handle(HostSignal signal, DiagnoserActionParameters parameters)
    {
        if (signal == HostSignal.BeforeAnythingElse) children.Launch = parameters.Process;
        else if (signal == HostSignal.AfterProcessExit) children.Launch = null;
    }

    public IEnumerable<string> Ids => [nameof(LaunchWatch)];
    public IEnumerable<IExporter> Exporters => [];
    public IEnumerable<IAnalyser> Analysers => [];
    public RunMode GetRunMode(BenchmarkCase benchmarkCase) => RunMode.NoOverhead;
    public IEnumerable<Metric> ProcessResults(DiagnoserResults results) => [];
    public void DisplayResults(ILogger logger) { }
    public IEnumerable<ValidationError> Validate(ValidationParameters validationParameters) => [];
}
