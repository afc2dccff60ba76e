using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Reading.Views;
using Analysis.Statistics;

namespace Analysis.Verdicts.Runtimes;

/// <summary>
/// What several runtimes make of the same cases of a run: every other one against the first, within the same rounds and by the rule that the models are
/// judged by, as if the runtimes of a model competed in its cell.
/// </summary>
/// <param name="Run">The run's name.</param>
/// <param name="Reference">The runtime that was asked for first.</param>
/// <param name="Others">In the order in which they were asked for.</param>
/// <param name="Cases">Cell by cell, and in each of them model by model.</param>
public sealed record RuntimeComparison(
    string Run, string Reference, ImmutableArray<string> Others, Rule Rule, ImmutableArray<RuntimeVerdict> Cases)
{
    /// <summary>The comparison, or <c>null</c> where a run has not several runtimes.</summary>
    public static RuntimeComparison? Of(Run run, Rule rule)
    {
        if (RuntimeViews.In(run) is not [var reference, .. { IsEmpty: false } others]) return null;
        var found = VerdictEngine.Judge(RunViews.With(run, RuntimeViews.Competitor), rule).SelectMany(cell => Verdicts(cell, reference));
        return new RuntimeComparison(run.Name, reference, others, rule,
        [
            .. found.OrderBy(each => each.Cell.Suite, StringComparer.Ordinal).ThenBy(each => each.Cell.Configuration, StringComparer.Ordinal)
                .ThenBy(each => each.Cell[nameof(MeasurementRow.TaskCount)]?.Number).ThenBy(each => each.Cell[nameof(MeasurementRow.Grain)]?.Number)
                .ThenBy(each => each.Cell[nameof(MeasurementRow.Dop)]?.Number).ThenBy(each => each.Model, StringComparer.Ordinal)
                .ThenBy(each => others.IndexOf(each.Runtime)),
        ]);
    }

    /// <summary>The cases of one runtime with that verdict.</summary>
    public int Count(string runtime, Verdict verdict) => Cases.Count(each => each.Runtime == runtime && each.Verdict == verdict);

    /// <param name="cell">Whose first parameter is the model, and whose models are the runtimes.</param>
    private static IEnumerable<RuntimeVerdict> Verdicts(CellVerdict cell, string reference)
    {
        if (cell.Models.FirstOrDefault(each => each.Model == reference) is not { } first) return [];
        var without = cell.Cell with { Parameters = cell.Cell.Parameters.RemoveAt(0) };
        return cell.Models.Where(each => each.Model != reference).Select(each => new RuntimeVerdict(
            without, cell.Cell.Parameters[0].Text, each.Model, first.TypicalNanoseconds, each.TypicalNanoseconds, each.Speedup,
            each.AgainstBaseline ?? Verdict.Inconclusive));
    }
}

/// <summary>A case on one runtime against the same case on the reference.</summary>
/// <param name="Cell">Without the runtime.</param>
/// <param name="ReferenceNanoseconds">Makespan of the typical round on the reference, ns, or <c>null</c>.</param>
/// <param name="Nanoseconds">Makespan of the typical round on <paramref name="Runtime"/>, ns, or <c>null</c>.</param>
/// <param name="Ratio">makespan(reference) / makespan(this runtime), above 1 when this one is faster; <c>null</c> when unknown.</param>
public sealed record RuntimeVerdict(
    Cell Cell, string Model, string Runtime, double? ReferenceNanoseconds, double? Nanoseconds, Interval? Ratio, Verdict Verdict);
