using System.Collections.Immutable;
using Analysis.Verdicts;

namespace Analysis.Reports;

/// <summary>Everything a report is made of.</summary>
/// <param name="Runs">One or more, each with its verdicts.</param>
public sealed record ReportContent(ImmutableArray<JudgedRun> Runs)
{
    /// <summary>What the reading of all files together left out or guessed, beyond the warnings of the runs themselves.</summary>
    public ImmutableArray<Warning> Warnings { get; init; } = [];

    /// <summary>Further sections, after the charts: calibration, twins, a comparison.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];
}
