using Bench.Laps;
using Bench.Models;
using Bench.Workloads;

namespace Bench.Claims.List;

/// <summary>A computing task per core: in a loop, on threads, in processes. Two claims are about it.</summary>
internal static class ComputingBatches
{
    /// <summary>About 10 ms a task in .NET.</summary>
    private const long Grain = 30_000_000;

    /// <summary>About 10 ms a task in CPython.</summary>
    private const long InterpretedGrain = 200_000;

    /// <summary>At least two: with one there is nothing to divide.</summary>
    private static int Tasks => Math.Max(2, Environment.ProcessorCount);

    public static IReadOnlyDictionary<string, double> Measure() =>
        ByTurns.Time(3, new Batch(new Squaring(), Tasks, Grain), new SequentialModel(), new ThreadModel(), new MultiProcessModel());

    /// <summary>The pool of processes under the name that .NET's has.</summary>
    public static IReferenceTrial InCPython(string claim) => new ReferenceBatches(
    [
        new ScriptedCase(claim, WorkloadName.Squaring, ReferenceModel.Sequential, Tasks, InterpretedGrain),
        new ScriptedCase(claim, WorkloadName.Squaring, ReferenceModel.Thread, Tasks, InterpretedGrain),
        new ScriptedCase(claim, WorkloadName.Squaring, ReferenceModel.Pool, Tasks, InterpretedGrain),
    ]);

    public static ClaimFigure? Threads(Seen seen) => seen.Ratio("a task per core: loop / threads", ModelName.Sequential, ModelName.Thread);

    public static ClaimFigure? Processes(Seen seen) =>
        seen.Ratio("a task per core: loop / processes", ModelName.Sequential, ModelName.MultiProcess)
        ?? seen.Ratio("a task per core: loop / processes", ReferenceModel.Sequential, ReferenceModel.Pool);
}
