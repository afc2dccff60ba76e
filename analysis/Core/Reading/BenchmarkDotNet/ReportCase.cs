using System.Collections.Immutable;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>A row of a report, before it is known what tells its job from the others.</summary>
internal sealed record ReportCase(string Suite, string Method, int Job, ImmutableArray<Parameter> Parameters, SummaryStatistics? Summary)
{
    /// <summary>The method's categories as written; empty when it has none.</summary>
    public string Categories { get; init; } = "";

    /// <summary>What it says beside time.</summary>
    public ImmutableArray<Metric> Metrics { get; init; } = [];

    /// <summary>What its ratio says of its being the baseline.</summary>
    public RatioMark RatioMark { get; init; }

    /// <summary>Whether another row has the same method, job and parameters.</summary>
    public bool Repeated { get; set; }

    public Case Finished(ImmutableArray<Job> jobs) =>
        new(new Cell(Suite, "", jobs[Job].Label, Parameters), Method, [], Summary) { Job = jobs[Job], Metrics = Metrics };
}
