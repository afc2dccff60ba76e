using Analysis.Statistics;

namespace Analysis.Calibration;

/// <summary>What a machine does to the makespans of one cell.</summary>
public interface INoise
{
    string Name { get; }

    /// <summary>Whether coverage must be nominal here, or may fall a little below it.</summary>
    bool WellBehaved { get; }

    /// <summary>The level it always has, because it comes from data; <c>null</c> when any level can be asked for.</summary>
    double? OwnLevel => null;

    /// <summary>Fills in the logarithm of each launch's makespan relative to what the model truly needs.</summary>
    /// <param name="logs">By model and round; differences between two models have their centre of symmetry (and median) at 0.</param>
    /// <param name="level">Standard deviation of one launch's log makespan when nothing special happens: 0.03 is 3%.</param>
    void Fill(double[][] logs, double level, SplitMix64 random);
}
