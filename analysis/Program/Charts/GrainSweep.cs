using Analysis.Statistics;
using Analysis.Statistics.Scaling;

namespace Analysis.Charts;

/// <summary>The cells of a slice along their grains: the minimum effective task granularity of each model.</summary>
/// <param name="along">The grain.</param>
internal sealed class GrainSweep(CellSlice slice, Measure along, Efficiency efficiency)
{
    /// <summary>
    /// From the typical rounds; <c>null</c> where the model was not measured, and where it does one task at a time: no task is large enough to occupy more.
    /// </summary>
    public Metg? Metg(string model, double share) => ModelName.IsOneAtATime(model) ? null : Statistics.Scaling.Metg.Of(
        slice.Cells.Select(cell => (Grain: EfficiencyChart.Grain(cell), Share: efficiency.Of(cell, model)))
            .Where(point => point.Share is not null).Select(point => new GrainPoint(point.Grain, point.Share!.Value)),
        share);

    /// <summary>The parallel model with the smallest METG that lies between two grains, or <c>null</c>.</summary>
    public (string Model, Metg Metg)? Best(IEnumerable<string> models, double share) =>
        models.Select(model => (Model: model, Found: Metg(model, share)))
            .Where(each => each.Found is { Outcome: MetgOutcome.Found }).OrderBy(each => each.Found!.Value.Grain)
            .Select(each => ((string, Metg)?)(each.Model, each.Found!.Value)).FirstOrDefault();

    /// <summary>Of the rounds in which the model was measured at every grain.</summary>
    public Interval? Interval(string model, double share)
    {
        var rounds = slice.Cells
            .SelectMany(cell => efficiency.OfRounds(cell, model).Select(each => (each.Round, Point: new GrainPoint(EfficiencyChart.Grain(cell), each.Share))))
            .GroupBy(each => each.Round, each => each.Point).Select(round => round.ToArray()).ToArray();
        var all = rounds.Select(round => round.Length).DefaultIfEmpty(0).Max();
        return Statistics.Scaling.Metg.OfRounds(rounds.Where(round => round.Length == all), share);
    }

    /// <summary>For people, empty where the model was not measured.</summary>
    public string Text(string model, double share) =>
        ModelName.IsOneAtATime(model) ? "one task at a time" : Metg(model, share) is { } metg ? Text(metg, model, share) : "";

    private string Text(Metg metg, string model, double share) => metg.Outcome switch
    {
        MetgOutcome.NotReached => $"not reached up to {along.Plain(metg.Grain)}",
        MetgOutcome.AtMost => $"{along.Plain(metg.Grain)} or less",
        MetgOutcome.Implausible => "not known: above 150%",
        _ => $"about {along.Plain(metg.Grain)}{Range(model, share)}",
    };

    private string Range(string model, double share)
    {
        if (Interval(model, share) is not { } interval) return "";
        var low = interval.Low > 0 ? along.Plain(interval.Low) : "less than measured";
        return $" ({low} to {(double.IsFinite(interval.High) ? along.Plain(interval.High) : "more than measured")})";
    }
}
