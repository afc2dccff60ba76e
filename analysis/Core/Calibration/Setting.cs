using System.Collections.Immutable;
using Analysis.Verdicts;

namespace Analysis.Calibration;

/// <summary>What is simulated: a cell with a known truth.</summary>
/// <param name="Noise">The name of the noise.</param>
/// <param name="Level">Standard deviation of one launch's log makespan, 0.03 for 3%.</param>
/// <param name="Models">How many compete.</param>
/// <param name="Planted">By how much one of them is faster than all the others, which are equal: 0.05 for 5%, 0 for none.</param>
/// <param name="Looks">The round counts after which verdicts are looked at; the last one is the limit.</param>
public sealed record Setting(string Noise, double Level, int Models, double Planted, ImmutableArray<int> Looks)
{
    /// <summary>Where the cell is judged by a single launch, what is known of it; <c>null</c> where it is judged by rounds.</summary>
    public OneLaunch? Launch { get; init; }

    public bool Equals(Setting? other) =>
        other is not null && Noise == other.Noise && Level == other.Level && Models == other.Models && Planted == other.Planted && Launch == other.Launch
        && Looks.AsSpan().SequenceEqual(other.Looks.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Noise, Level, Models, Planted, Looks.Length, Launch);

    /// <summary>The rule the cell is judged by.</summary>
    public Rule Rule => Launch is null ? new() { Looks = Verdicts.Looks.At(Looks) } : new() { Trust = Launch.Trust };
}
