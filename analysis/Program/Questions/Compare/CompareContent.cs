using System.Collections.Immutable;
using Analysis.Calibration;
using Analysis.Charts;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Questions.Compare;

/// <summary>What a comparison of runs is made of.</summary>
/// <param name="Comparison">The runs side by side.</param>
/// <param name="IsAbsolute">Whether times of different machines are shown, labelled as such.</param>
public sealed record CompareContent(RunComparison Comparison, bool IsAbsolute)
{
    /// <summary>How cases of the runs were matched wherever not by the same name, a sentence each.</summary>
    public ImmutableArray<string> Matched { get; init; } = [];

    /// <summary>The labels of the runs, in order.</summary>
    public ImmutableArray<string> Labels => [.. Comparison.Runs.Select(run => run.Label)];

    /// <summary>How every model looks, in all charts of the page.</summary>
    public Palette Models { get; } = CompareCharts.ModelsOf(Comparison);

    /// <summary>What it risks that a launch is trusted, one sentence; <c>null</c> where none is.</summary>
    public string? Risk { get; } = Comparison.Runs.Select(run => TrustRisk.Of(run.Judged)?.OfDifferences).OfType<string>().FirstOrDefault();

    /// <summary>What the reader must know: of every run once, and of the pairs of the same machine.</summary>
    public ImmutableArray<Warning> Warnings =>
    [
        .. Comparison.Runs.SelectMany(run => run.Judged.Run.Warnings)
            .Concat(Comparison.SameMachine.SelectMany(pair => pair.Warnings))
            .Distinct(),
    ];
}
