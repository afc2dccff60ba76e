using Analysis.Statistics;

namespace Analysis.Verdicts;

/// <summary>Two models of one cell.</summary>
/// <param name="Ratio">makespan(<paramref name="Reference"/>) / makespan(<paramref name="Model"/>), above 1 when <paramref name="Model"/> is faster; <c>null</c> when unknown.</param>
/// <param name="Verdict">What <paramref name="Model"/> is to <paramref name="Reference"/>.</param>
public sealed record PairVerdict(string Model, string Reference, Interval? Ratio, Verdict Verdict);
