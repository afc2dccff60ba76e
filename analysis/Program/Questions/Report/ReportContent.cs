using System.Collections.Immutable;
using Analysis.Page;
using Analysis.Verdicts;

namespace Analysis.Questions.Report;

/// <summary>Everything a report is made of.</summary>
/// <param name="Runs">One or more, each with its verdicts.</param>
public sealed record ReportContent(ImmutableArray<JudgedRun> Runs)
{
    /// <summary>Further sections, after the charts: calibration, twins, a comparison.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];
}
