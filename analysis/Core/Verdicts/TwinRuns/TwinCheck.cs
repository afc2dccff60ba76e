using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts.Comparing;

namespace Analysis.Verdicts.TwinRuns;

/// <summary>
/// What a run of twins says about the rule: every model ran twice under two names, so that each difference between twins is a false one, unless it was planted.
/// </summary>
/// <param name="Comparisons">One per cell and model that has a twin, in the run's order.</param>
/// <param name="Plant">The share by which twins were slowed on purpose, or <c>null</c>.</param>
public sealed record TwinCheck(ImmutableArray<TwinComparison> Comparisons, double? Plant)
{
    /// <summary>
    /// Compares each model with its twin. The error budget is the one each of these comparisons has in a run without twins: that of a cell with as many models
    /// as there are originals.
    /// </summary>
    /// <returns><c>null</c> when the run has no twins.</returns>
    public static TwinCheck? Of(Run run, Rule rule)
    {
        var comparisons = run.Cases.GroupBy(@case => @case.Cell).SelectMany(cell => InCell(cell.Key, [.. cell], run, rule)).ToImmutableArray();
        return comparisons.IsEmpty ? null : new TwinCheck(comparisons, run.Info?.Plant);
    }

    /// <summary>How many comparisons ended so.</summary>
    public int Count(Verdict verdict) => Comparisons.Count(comparison => comparison.Verdict == verdict);

    /// <summary>Twins called different although they are not, or against the direction of what was planted.</summary>
    public int False => Plant > 0 ? Count(Verdict.Faster) : Count(Verdict.Faster) + Count(Verdict.Slower);

    /// <summary>Planted differences that were found, or <c>null</c> when nothing was planted.</summary>
    public int? Found => Plant > 0 ? Count(Verdict.Slower) : null;

    private static IEnumerable<TwinComparison> InCell(Cell cell, Case[] cases, Run run, Rule rule)
    {
        var originals = cases.Count(@case => !Twins.IsTwin(@case.Model));
        foreach (var original in cases)
        {
            if (cases.FirstOrDefault(@case => @case.Model == Twins.Of(original.Model)) is not { } twin) continue;
            var ratios = Ratios.Of([ContenderOf(twin), ContenderOf(original)], rule, originals);
            yield return new TwinComparison(cell, original.Model, ratios[0, 1], ratios.Verdict(0, 1));
        }

        Contender ContenderOf(Case @case) => Contender.Of(@case, rule, run.Info?.TimerResolutionNanoseconds);
    }
}

/// <summary>A model and its twin in one cell.</summary>
/// <param name="Ratio">makespan(original) / makespan(twin): above 1, the twin is faster; <c>null</c> when unknown.</param>
/// <param name="Verdict">What the twin is to the original.</param>
public sealed record TwinComparison(Cell Cell, string Model, Interval? Ratio, Verdict Verdict);
