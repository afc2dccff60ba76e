using Analysis.Reading;
using Analysis.Statistics;

namespace Analysis.Verdicts;

/// <summary>A model and its twin in one cell.</summary>
/// <param name="Ratio">makespan(original) / makespan(twin): above 1, the twin is faster; <c>null</c> when unknown.</param>
/// <param name="Verdict">What the twin is to the original.</param>
public sealed record TwinComparison(Cell Cell, string Model, Interval? Ratio, Verdict Verdict);
