using System.Collections.Immutable;
using Analysis.Calibration;
using Analysis.Charts;
using Analysis.Verdicts.Fleets;
using Analysis.Verdicts.Runtimes;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Questions.Compare;

/// <summary>What a comparison of runs is made of.</summary>
/// <param name="Comparison">The runs side by side.</param>
/// <param name="IsAbsolute">Whether times of different machines are shown, labelled as such.</param>
public sealed record CompareContent(RunComparison Comparison, bool IsAbsolute)
{
    /// <summary>How cases of the runs were matched wherever not by the same name, a sentence each.</summary>
    public ImmutableArray<string> Matched { get; init; } = [];

    /// <summary>What the runtimes of one run make of the same cases; <c>null</c> where several runs are compared.</summary>
    public RuntimeComparison? Runtimes { get; init; }

    /// <summary>With more runs than these, each alone has no place on the page.</summary>
    private const int RunsShown = 24;

    /// <summary>Whether there are so many runs that only what they have in common is shown.</summary>
    public bool IsMany => Comparison.Runs.Length > RunsShown;

    /// <summary>What many machines say together; <c>null</c> for few.</summary>
    public Fleet? Fleet { get; } = Fleet.Of(Comparison);

    /// <summary>What became of the machines that were asked for, a warning each; empty where nothing went wrong, or nobody says.</summary>
    public ImmutableArray<Warning> Lost { get; init; } = [];

    /// <summary>The labels of the runs, in order.</summary>
    public ImmutableArray<string> Labels => [.. Comparison.Runs.Select(run => run.Label)];

    /// <summary>How every model looks, in all charts of the page.</summary>
    public Palette Models { get; } = CompareCharts.ModelsOf(Comparison);

    /// <summary>What it risks that a launch is trusted, one sentence; <c>null</c> where none is.</summary>
    public string? Risk { get; } = Comparison.Runs.Select(run => TrustRisk.Of(run.Judged)?.OfDifferences).OfType<string>().FirstOrDefault();

    /// <summary>What the reader must know: of every run once, and of the pairs of the same machine.</summary>
    public ImmutableArray<Warning> Warnings =>
    [
        .. Lost.Concat(Comparison.Runs.SelectMany(run => run.Judged.Run.Warnings))
            .Concat(Comparison.SameMachine.SelectMany(pair => pair.Warnings))
            .Distinct(),
    ];
}
