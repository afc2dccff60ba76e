namespace Analysis.Statistics.Scaling;

/// <summary>A model at one degree of parallelism.</summary>
/// <param name="Dop">Degree of parallelism, from 1.</param>
/// <param name="Speedup">Over the reference; above 1 is faster.</param>
public readonly record struct DopPoint(int Dop, double Speedup);

/// <summary>The usual figures of scaling, from makespans.</summary>
public static class Speedups
{
    /// <summary>Strong scaling, the same work at every DOP: T(1) / T(p).</summary>
    public static double Strong(double one, double many) => one / many;

    /// <summary>Weak scaling, work that grows with the DOP: p · T(1) / T(p), the work done in the same time (Gustafson 1988).</summary>
    public static double Weak(double one, double many, int dop) => dop * one / many;

    /// <summary>The part of the ideal: speedup / p.</summary>
    public static double Efficiency(DopPoint point) => point.Speedup / point.Dop;

    /// <summary>
    /// The serial fraction found by experiment, (1/ψ − 1/p) / (1 − 1/p) (Karp and Flatt 1990): constant where a serial part limits, rising where overhead does;
    /// below 0 for more than p times the speed. <c>null</c> at p = 1, where it is not defined.
    /// </summary>
    public static double? KarpFlatt(DopPoint point) =>
        point.Dop <= 1 ? null : (1 / point.Speedup - 1.0 / point.Dop) / (1 - 1.0 / point.Dop);
}
