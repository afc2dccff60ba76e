using Analysis.Statistics;
using Analysis.Verdicts;

namespace Analysis.Calibration;

/// <summary>How the engine did in one setting.</summary>
/// <param name="FalseWinners">Cells in which a model was named winner that is not the best (or where none is).</param>
/// <param name="WrongDirections">Comparisons of two different models that were decided against the truth.</param>
/// <param name="FalseDifferences">Comparisons of two equal models that were called different.</param>
/// <param name="FalseTies">Comparisons that were called equivalent although they differ by more than the margin.</param>
/// <param name="Power">Cells in which the true best was named; out of none where nothing is planted.</param>
/// <param name="Ties">Cells that were called a tie.</param>
/// <param name="Undecided">Cells that stayed undecided.</param>
/// <param name="Coverage">Published intervals that hold the true ratio.</param>
/// <param name="Nominal">What the coverage should be, 0 to 1.</param>
/// <param name="MeanRounds">Rounds a model took on average until it was beaten, or its cell was decided or given up.</param>
/// <param name="IsWellBehaved">Whether coverage must be nominal in this noise.</param>
public sealed record CalibrationRow(
    Setting Setting,
    Share FalseWinners,
    Share WrongDirections,
    Share FalseDifferences,
    Share FalseTies,
    Share Power,
    Share Ties,
    Share Undecided,
    Share Coverage,
    double Nominal,
    double MeanRounds,
    bool IsWellBehaved)
{
    /// <summary>Comparisons of two equal models of which a gate would call the first slower by more than the margin.</summary>
    public Share FalseAlarms { get; init; }

    /// <summary>Whether the noise is as large as where nothing else is said.</summary>
    public bool IsUsual => Setting.Level == StandardPlan.Level || Setting.Noise != StandardPlan.PowerNoise;

    public static CalibrationRow Of(Setting setting, INoise noise, Rule rule, Tally tally) => new(
        setting,
        new Share(tally.FalseWinners, tally.Replicates),
        new Share(tally.WrongDirections, tally.DifferentPairs),
        new Share(tally.FalseDifferences, tally.Pairs - tally.DifferentPairs),
        new Share(tally.FalseTies, tally.DifferentPairs),
        new Share(tally.RightWinners, setting.Planted > 0 ? tally.Replicates : 0),
        new Share(tally.Ties, tally.Replicates),
        new Share(tally.Undecided, tally.Replicates),
        new Share(tally.Covered, tally.Pairs),
        rule.Confidence(setting.Models),
        (double)tally.Rounds / setting.Models / tally.Replicates,
        noise.WellBehaved)
    {
        FalseAlarms = new Share(tally.FalseAlarms, tally.Pairs - tally.DifferentPairs),
    };
}
