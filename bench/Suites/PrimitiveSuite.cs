using System.Collections.Immutable;
using Bench.Workloads;

namespace Bench.Suites;

/// <summary>
/// What do the operations cost that models are made of? So many of them one after another, each with a task of one square, less the plain loop over the same
/// tasks. No models: nothing competes here.
/// </summary>
public static class PrimitiveSuite
{
    /// <summary>Enough that beginning and ending the batch do not show.</summary>
    public const int Operations = 256;

    /// <summary>Of what takes tens of milliseconds.</summary>
    public const int DearOperations = 1;

    public static readonly ImmutableArray<string> Dear = [PrimitiveName.ProcessStart];

    public static Grid Grid { get; } = new(
        SuiteName.PrimitiveSuite, new Squaring(), TaskCounts: [DearOperations, Operations], Grains: [OverheadSuite.EmptyTask]);
}
