namespace Analysis.Statistics.Scaling;

/// <summary>What a model reached at one grain.</summary>
/// <param name="Grain">Useful work per task, above 0, in any unit.</param>
/// <param name="Efficiency">Of the best sequential rate on all cores; 1 for all of it.</param>
public readonly record struct GrainPoint(double Grain, double Efficiency);
