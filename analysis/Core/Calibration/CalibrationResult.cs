using System.Collections.Immutable;
using Analysis.Calibration.Noises;

namespace Analysis.Calibration;

/// <summary>A finished calibration.</summary>
/// <param name="Replicates">Simulated cells per setting.</param>
/// <param name="Seed">What the simulation started from: the same seed gives the same rows.</param>
/// <param name="Rows">One per setting.</param>
public sealed record CalibrationResult(int Replicates, int Seed, ImmutableArray<CalibrationRow> Rows)
{
    /// <summary>Whether the rounds of a real run were resampled too.</summary>
    public bool IsResampled => Rows.Any(row => row.Setting.Noise == ResampledNoise.Resampled);

    /// <summary>The settings in which cells stop as the standard profile does.</summary>
    public IEnumerable<CalibrationRow> Standard => Rows.Where(row => row.Setting.Looks.Length > 1);

    /// <summary>The settings with a fixed number of rounds.</summary>
    public IEnumerable<CalibrationRow> FixedRounds => Rows.Where(row => row.Setting is { Looks.Length: 1, Launch: null });

    /// <summary>The settings in which a single launch is judged.</summary>
    public IEnumerable<CalibrationRow> OneLaunches => Rows.Where(row => row.Setting.Launch is not null);
}
