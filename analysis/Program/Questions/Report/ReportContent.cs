using System.Collections.Immutable;
using Analysis.Page;
using Analysis.Verdicts;
using Analysis.Verdicts.Runtimes;

namespace Analysis.Questions.Report;

/// <summary>Everything a report is made of.</summary>
/// <param name="Runs">One or more, each with its verdicts.</param>
public sealed record ReportContent(ImmutableArray<JudgedRun> Runs)
{
    /// <summary>What runtimes make of the same cases, for each run that measured several.</summary>
    public ImmutableArray<RuntimeComparison> Runtimes { get; init; } = [];

    /// <summary>Further sections, after the charts: calibration, twins, a comparison.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];
}
