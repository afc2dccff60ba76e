using Analysis.Statistics;
using Analysis.Verdicts;

namespace Analysis.Histories;

/// <summary>A version in which a case became faster or slower, and stayed so until the next change.</summary>
/// <param name="Version">The first one with the new time.</param>
/// <param name="Before">Time of the versions before, back to the change before: their geometric mean, ns, or times the baseline's.</param>
/// <param name="After">Time from this version on, up to the next change, ns, or times the baseline's.</param>
/// <param name="Ratio">before / after, above 1 when it became faster.</param>
/// <param name="Chance">
/// How often a history in which nothing changes shows something as clear, all its cases taken together; <c>null</c> when two versions were compared by their
/// launches.
/// </param>
/// <param name="Verdict">What the ratio says.</param>
/// <param name="IsRegression">Whether it is decided to be slower by more than the margin.</param>
public sealed record ChangePoint(int Version, double Before, double After, Interval Ratio, double? Chance, Verdict Verdict, bool IsRegression)
{
    internal static ChangePoint Of(int version, double before, double after, Interval ratio, double? chance, Rule rule) =>
        new(version, before, after, ratio, chance, rule.Read(ratio), ratio.High < 1 / (1 + rule.Margin));
}

/// <summary>How changes are told from chance.</summary>
public enum ChangeTest
{
    /// <summary>By the order of the versions' times: E-divisive with a permutation test.</summary>
    Permutations,

    /// <summary>Each version against the one before, by their launches: all that can be done with few versions.</summary>
    Neighbours,
}
