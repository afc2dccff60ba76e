using BenchmarkDotNet.Analysers;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Validators;
using Perfolizer.Metrology;

namespace Analysis.Benchmarks;

/// <summary>The most memory the case's process had resident, runtime included: what a user's machine needs.</summary>
internal sealed class PeakMemory : IDiagnoser
{
    /// <summary>The metric's key.</summary>
    public const string Id = nameof(PeakMemory);

    private readonly Dictionary<BenchmarkCase, long> peaks = [];

    public IEnumerable<string> Ids => [Id];
    public IEnumerable<IExporter> Exporters => [];
    public IEnumerable<IAnalyser> Analysers => [];

    public RunMode GetRunMode(BenchmarkCase benchmarkCase) => RunMode.NoOverhead;

    public void Handle(HostSignal signal, DiagnoserActionParameters parameters)
    {
        if (signal != HostSignal.AfterActualRun) return;
        parameters.Process.Refresh();
        peaks[parameters.BenchmarkCase] = parameters.Process.PeakWorkingSet64;
    }

    public IEnumerable<Metric> ProcessResults(DiagnoserResults results)
    {
        if (peaks.TryGetValue(results.BenchmarkCase, out var bytes)) yield return new Metric(Descriptor.Instance, bytes);
    }

    public void DisplayResults(ILogger logger)
    {
    }

    public IEnumerable<ValidationError> Validate(ValidationParameters validationParameters) => [];

    private sealed class Descriptor : IMetricDescriptor
    {
        public static readonly Descriptor Instance = new();

        public string Id => PeakMemory.Id;
        public string DisplayName => "Peak memory";
        public string Legend => "Most memory resident in the case's process, runtime included";
        public string NumberFormat => "0.#";
        public UnitType UnitType => UnitType.Size;
        public string Unit => SizeUnit.B.Abbreviation;
        public bool TheGreaterTheBetter => false;
        public int PriorityInCategory => 1;
        public bool GetIsAvailable(Metric metric) => true;
    }
}
