using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Bench.Workloads;

/// <summary>
/// <see cref="Squaring"/> with tasks of different sizes: the grain is their mean, a task's own size follows from the seed and its index alone. Its name says
/// all of it, so that workers know it.
/// </summary>
/// <param name="imbalance">0: all alike, to 1.</param>
/// <param name="skewed">
/// Whether a few tasks are far larger than the others (exponential: sizes from <c>1 − imbalance</c> on) instead of evenly spread from
/// <c>1 − imbalance</c> to <c>1 + imbalance</c>.
/// </param>
public sealed partial class UnevenSquaring(double imbalance, bool skewed, int seed) : IWorkload
{
    public string Name { get; } = string.Create(CultureInfo.InvariantCulture,
        $"Squaring ({(skewed ? Skewed : Uniform)} imbalance {imbalance:0.###}, seed {seed})");

    public string GrainUnit => GrainUnitName.Squares;

    private const string Uniform = "uniform", Skewed = "skewed";

    /// <returns>The workload of that name, or <c>null</c> when it is not one of these.</returns>
    public static UnevenSquaring? Named(string name) => NamePattern().Match(name) is { Success: true, Groups: var groups }
        ? new UnevenSquaring(double.Parse(groups[2].ValueSpan, CultureInfo.InvariantCulture), groups[1].ValueSpan is Skewed,
            int.Parse(groups[3].ValueSpan, CultureInfo.InvariantCulture))
        : null;

    /// <summary>The squares of one task.</summary>
    public long Squares(int task, long grain)
    {
        var random = Random(task);
        var size = skewed ? 1 - imbalance - imbalance * Math.Log(1 - random) : 1 + imbalance * (2 * random - 1);
        return (long)Math.Round(grain * size);
    }

    public ulong Run(int task, long grain)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(grain);
        var first = (ulong)task * (ulong)grain;
        return Squaring.SumOfSquares(first, first + (ulong)Squares(task, grain));
    }

    public ValueTask<ulong> RunAsync(int task, long grain) => new(Task.Run(() => Run(task, grain)));

    public ulong Checksum(int task, long grain) => Squaring.SumInClosedForm((BigInteger)task * grain, Squares(task, grain));

    /// <summary>From 0 to below 1 (the finalizer of SplitMix64).</summary>
    private double Random(int task)
    {
        var mixed = ((ulong)(uint)seed << 32 | (uint)task) + 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) / (double)(1UL << 53);
    }

    [GeneratedRegex(@"^Squaring \((uniform|skewed) imbalance (\d(?:\.\d+)?), seed (\d+)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
