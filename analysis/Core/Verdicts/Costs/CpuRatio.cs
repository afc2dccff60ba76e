using Analysis.Reading;
using Analysis.Statistics;

namespace Analysis.Verdicts.Costs;

/// <summary>How many times another model's CPU time a model takes, from the rounds that both were measured in.</summary>
public static class CpuRatio
{
    /// <summary>
    /// CPU time of <paramref name="model"/> / that of <paramref name="reference"/>: above 1, <paramref name="model"/> takes more. As sure as the cell's other
    /// intervals, and widened as they are where few launches may hide a second mode; <c>null</c> below two common rounds with a CPU time.
    /// </summary>
    /// <param name="models">That compete in the cell.</param>
    public static Interval? Of(Case model, Case reference, Rule rule, int models)
    {
        var others = reference.Rounds.Where(round => round.CpuNanoseconds > 0).ToDictionary(round => round.Round, round => round.CpuNanoseconds!.Value);
        var differences = model.Rounds.Where(round => round.CpuNanoseconds > 0 && others.ContainsKey(round.Round))
            .Select(round => Math.Log(round.CpuNanoseconds!.Value / others[round.Round])).ToArray();
        if (differences.Length < 2) return null;
        return LogRatio.Paired(differences, rule.SmallestNoise).ToInterval(rule.PairTail(models), rule.Allowance(differences.Length));
    }
}
