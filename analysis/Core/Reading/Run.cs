using System.Collections.Immutable;

namespace Analysis.Reading;

/// <summary>All that was read of one run: of this suite, or the files of somebody else's.</summary>
/// <param name="Name">For people: <c>machine/run</c>, or the file's or folder's name.</param>
/// <param name="Info">The content of <c>run.json</c>, or <c>null</c> when there is none.</param>
/// <param name="Cases">In the file's order.</param>
/// <param name="Baseline">
/// The model the file itself marks as baseline (BenchmarkDotNet's <c>Ratio</c> = 1, or <c>Sequential</c> in this suite's), or <c>null</c>.
/// </param>
/// <param name="Warnings">What the reading left out or had to guess.</param>
public sealed record Run(
    string Name,
    RunInfo? Info,
    ImmutableArray<Case> Cases,
    string? Baseline,
    ImmutableArray<Warning> Warnings)
{
    /// <summary>The baseline of each suite, where the files mark different ones; else <c>null</c>.</summary>
    public ImmutableDictionary<string, string>? SuiteBaselines { get; init; }

    /// <summary>Names of the columns that were read beside time and what is allocated.</summary>
    public ImmutableArray<string> Metrics { get; init; } = [];

    /// <summary>The job that the files mark as baseline, for each suite in which it is a job, or a method on one job.</summary>
    public ImmutableDictionary<string, string> JobBaselines { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What competes in the cells, and so is called a model.</summary>
    public Competitor Competing { get; init; } = Competitor.Method;

    /// <summary>The parameter that a reader wants along the axis; <c>null</c> for the one with most values.</summary>
    public string? Along { get; init; }

    /// <summary>The model the files mark as baseline of a suite, or <c>null</c>.</summary>
    public string? BaselineOf(string suite) => SuiteBaselines?.GetValueOrDefault(suite) ?? Baseline;
}
