using Analysis.Reading;
using Analysis.Verdicts.TwinRuns;

namespace Analysis.Verdicts.Competing;

/// <summary>Which cells need further rounds.</summary>
public static class Stopping
{
    /// <summary>
    /// The cells whose winner or tie is still open. In a run of twins the originals alone decide, so that the run stops as one without twins would.
    /// </summary>
    public static IReadOnlySet<Cell> Undecided(Run run, Rule rule)
    {
        var judged = run.Info?.Twins == true ? Twins.Originals(run) : run;
        return VerdictEngine.Judge(judged, rule)
            .Where(cell => cell.Outcome == Outcome.Undecided || cell.Models.Max(model => model.Evidence) != Evidence.Rounds)
            .Select(cell => cell.Cell)
            .ToHashSet();
    }
}
