using System.Collections.Immutable;
using Analysis.Verdicts;
using Analysis.Verdicts.TwinRuns;

namespace Analysis.Questions.Advise;

/// <summary>What to use at one place of a grid.</summary>
/// <param name="Between">The measured cells it is interpolated from, with their weights.</param>
/// <param name="Models">What is known of every model that was measured in all of them; the one to use first.</param>
/// <param name="Baseline">What gains are over, or <c>null</c>.</param>
public sealed record Suggestion(ImmutableArray<(CellVerdict Cell, double Weight)> Between, ImmutableArray<SuggestedModel> Models, string? Baseline)
{
    /// <summary>What to use.</summary>
    public SuggestedModel Best => Models[0];

    /// <summary>The suggestion for a place, or <c>null</c> outside of what was measured, and where no two models were compared.</summary>
    public static Suggestion? At(MeasuredGrid grid, double tasks, double grain)
    {
        if (grid.Around(tasks, grain) is not { } corners) return null;
        var models = corners[0].Cell.Models.Select(model => model.Model)
            .Where(model => !Twins.IsTwin(model) && corners.All(corner => corner.Cell[model]?.TypicalNanoseconds is > 0)).ToArray();
        if (models.Length < 2) return null;
        var baseline = corners.Select(corner => corner.Cell.Baseline).Distinct().ToArray() is [var only] ? only : null;
        return new Suggestion(
            corners,
            [
                .. models.Select(model => new SuggestedModel(
                        model,
                        Math.Exp(corners.Sum(corner => corner.Weight * Math.Log(corner.Cell[model]!.TypicalNanoseconds!.Value))),
                        baseline is null ? null : model == baseline ? 1 : MeasuredGrid.Ratio(corners, model, baseline)?.Estimate,
                        models.Where(other => other != model).Max(other => Loss(corners, model, other))))
                    .OrderBy(each => each.LargestLoss).ThenBy(each => each.Nanoseconds),
            ],
            baseline);
    }

    /// <summary>How much longer than another model it takes at most, as a share; infinite when that is not known.</summary>
    private static double Loss(ImmutableArray<(CellVerdict Cell, double Weight)> corners, string model, string other) =>
        MeasuredGrid.Ratio(corners, model, other) is { Low: > 0 and var low } ? Math.Max(0, 1 / low - 1) : double.PositiveInfinity;
}

/// <summary>One model at one place.</summary>
/// <param name="Nanoseconds">Its makespan, ns.</param>
/// <param name="Gain">makespan(baseline) / makespan(this), or <c>null</c> when that is not known.</param>
/// <param name="LargestLoss">How much longer than the best it takes at most, as a share: 0.08 is 8%; infinite when that is not known.</param>
public sealed record SuggestedModel(string Model, double Nanoseconds, double? Gain, double LargestLoss);
