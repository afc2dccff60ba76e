using Bench.Plan;

namespace Bench.Rounds;

/// <summary>Shows what a run is doing.</summary>
public interface IRunScreen
{
    /// <summary>Runs the work with the screen on.</summary>
    T During<T>(Func<T> work);

    /// <summary>The benchmark that measures is being built.</summary>
    void Building();

    /// <summary>A round begins.</summary>
    void Round(RoundProgress progress);

    void Starting(Launch launch);

    void Finished(LaunchResult result);

    /// <summary>A case failed; said once per case.</summary>
    void Failed(PlannedCase @case, string failure);
}

/// <summary>Where a run is.</summary>
/// <param name="Round">From 1.</param>
/// <param name="Launches">Of this round.</param>
/// <param name="OpenCells">Cells that are not decided.</param>
/// <param name="Cells">All cells.</param>
/// <param name="Elapsed">Since the run's start.</param>
/// <param name="Limit">When it ends at the latest.</param>
public sealed record RoundProgress(int Round, int Launches, int OpenCells, int Cells, TimeSpan Elapsed, TimeSpan Limit);
