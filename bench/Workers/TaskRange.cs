namespace Bench.Workers;

/// <summary>The tasks one worker does of a batch: <paramref name="Count"/> from <paramref name="First"/> on.</summary>
/// <param name="Workload">The workload's name.</param>
/// <param name="Grain">Useful work per task in the workload's unit.</param>
public sealed record TaskRange(string Workload, int First, int Count, long Grain);
