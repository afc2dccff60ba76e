using System.Collections.Immutable;
using Analysis.Verdicts.Comparing;

namespace Analysis.Verdicts.Competing;

/// <summary>What to use in a cell, whether its winner is decided or not.</summary>
/// <param name="Model">Its index.</param>
/// <param name="LargestLoss">How much longer than the best of the others it takes at most, as a share: 0.08 is 8%; never below 0.</param>
public readonly record struct Recommendation(int Model, double LargestLoss)
{
    /// <summary>
    /// The model whose largest possible loss is smallest; of several alike the fastest one. A model that is decided slower than another can be left out of the
    /// comparison: whoever loses little to the rest loses less to it.
    /// </summary>
    /// <returns><c>null</c> when no model's loss is known.</returns>
    public static Recommendation? Of(Ratios ratios) =>
        ratios.Competing
            .Select(model => (Model: model, Loss: Loss(ratios, model, ratios.Unbeaten)))
            .Where(each => each.Loss is not null)
            .OrderBy(each => each.Loss)
            .ThenBy(each => ratios.Contenders[each.Model].TypicalNanoseconds)
            .Select(each => (Recommendation?)new Recommendation(each.Model, each.Loss!.Value))
            .FirstOrDefault();

    /// <summary>How much longer than another any of these models takes at most, as a share, or <c>null</c> when a ratio is unknown.</summary>
    public static double? Apart(Ratios ratios, ImmutableArray<int> models)
    {
        var losses = models.Select(model => Loss(ratios, model, models)).ToArray();
        return losses.Contains(null) ? null : losses.Max();
    }

    private static double? Loss(Ratios ratios, int model, ImmutableArray<int> others)
    {
        var against = others.Where(other => other != model).Select(other => ratios[model, other]).ToArray();
        if (against.Contains(null) || ratios.Competing.Length < 2) return null;
        return against.Select(ratio => Math.Max(0, 1 / ratio!.Value.Low - 1)).DefaultIfEmpty(0).Max();
    }
}
