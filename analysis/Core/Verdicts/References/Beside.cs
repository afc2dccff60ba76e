using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts.Comparing;

namespace Analysis.Verdicts.References;

/// <summary>The models of a reference beside those that compete: every two of them, from the same rounds and by the same rule as every other ratio.</summary>
public static class Beside
{
    /// <param name="cells">The verdicts, whose order is kept; cells without a reference are left out.</param>
    public static ImmutableArray<BesideCell> Of(Run run, Rule rule, ImmutableArray<CellVerdict> cells)
    {
        var all = run.Cases.GroupBy(@case => @case.Cell).ToDictionary(cell => cell.Key, cell => cell.ToArray());
        return [.. cells.Select(cell => Of(cell, all[cell.Cell], run, rule)).OfType<BesideCell>()];
    }

    private static BesideCell? Of(CellVerdict verdict, Case[] cases, Run run, Rule rule)
    {
        if (!cases.Any(@case => ReferenceModel.Is(@case.Model))) return null;
        ImmutableArray<Contender> contenders = [.. cases.Select(@case => Contender.Of(@case, rule, run.Info?.TimerResolutionNanoseconds))];
        var ratios = Ratios.Of(contenders, rule);
        var references = Enumerable.Range(0, contenders.Length).Where(i => ReferenceModel.Is(contenders[i].Model)).ToArray();
        var pairs = from model in Enumerable.Range(0, contenders.Length).Except(references)
                    from reference in references
                    select new BesidePair(contenders[model].Model, contenders[reference].Model, ratios[model, reference]);
        return new BesideCell(
            verdict,
            [.. references.Select(i => new BesideModel(contenders[i].Model, contenders[i].Rounds.Length, contenders[i].TypicalNanoseconds))],
            [.. pairs]);
    }
}

/// <summary>A cell with the models that stand beside its own.</summary>
/// <param name="Verdict">Of the models that compete.</param>
/// <param name="References">In the run's order.</param>
/// <param name="Pairs">Every competing model with every reference.</param>
public sealed record BesideCell(CellVerdict Verdict, ImmutableArray<BesideModel> References, ImmutableArray<BesidePair> Pairs)
{
    /// <summary>The reference that took least, or <c>null</c> when none was measured.</summary>
    public BesideModel? Fastest => References.Where(each => each.TypicalNanoseconds is not null).MinBy(each => each.TypicalNanoseconds);

    /// <summary>The ratio of these two, or <c>null</c> when unknown.</summary>
    public Interval? Ratio(string model, string reference) =>
        Pairs.FirstOrDefault(pair => pair.Model == model && pair.Reference == reference)?.Ratio;
}

/// <param name="TypicalNanoseconds">Makespan of the typical round, ns, or <c>null</c> when nothing was measured.</param>
public sealed record BesideModel(string Model, int Rounds, double? TypicalNanoseconds);

/// <param name="Ratio">
/// makespan(<paramref name="Reference"/>) / makespan(<paramref name="Model"/>), above 1 when <paramref name="Model"/> is faster; <c>null</c> when unknown.
/// </param>
public sealed record BesidePair(string Model, string Reference, Interval? Ratio);
