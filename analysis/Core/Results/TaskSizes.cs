using System.Globalization;
using System.Text.RegularExpressions;

namespace Analysis.Results;

/// <summary>
/// Tasks of different sizes whose mean is the grain. They stand in the column <see cref="MeasurementRow.Workload"/> by <see cref="Name"/>, which says all of
/// them: a task's size follows from the seed and its index alone, on every machine, so that whoever reads a result knows them too.
/// </summary>
/// <param name="Imbalance">0: all alike, to 1; three digits behind the point.</param>
/// <param name="Skewed">
/// Whether a few tasks are far larger than the others (exponential: sizes from <c>1 − imbalance</c> on) instead of evenly spread from
/// <c>1 − imbalance</c> to <c>1 + imbalance</c>.
/// </param>
/// <param name="Seed">0 or above.</param>
public sealed partial record TaskSizes(double Imbalance, bool Skewed, int Seed)
{
    /// <summary>Names of a cell's parameters that say how its tasks differ.</summary>
    public const string ImbalanceParameter = "Imbalance", SizesParameter = "Sizes";

    private const string UniformKind = "uniform", SkewedKind = "skewed";

    /// <summary>A key that never changes: it stands in the results and in the workers' protocol.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{WorkloadName.Squaring} ({Kind} imbalance {Imbalance:0.###}, seed {Seed})");

    /// <summary><c>skewed</c> or <c>uniform</c>.</summary>
    public string Kind => Skewed ? SkewedKind : UniformKind;

    /// <summary>All but the imbalance: <c>skewed (seed 7)</c>.</summary>
    public string Draw => string.Create(CultureInfo.InvariantCulture, $"{Kind} (seed {Seed})");

    /// <returns>The sizes of that name, or <c>null</c> when it is another workload's.</returns>
    public static TaskSizes? Named(string workload) => NamePattern().Match(workload) is { Success: true, Groups: var groups }
        && int.TryParse(groups[3].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? new TaskSizes(double.Parse(groups[2].ValueSpan, CultureInfo.InvariantCulture), groups[1].ValueSpan is SkewedKind, seed)
            : null;

    /// <summary>Those that a cell's parameters tell, or <c>null</c> when its tasks are alike.</summary>
    /// <param name="draw">As <see cref="Draw"/> has it.</param>
    public static TaskSizes? Of(double imbalance, string draw) => DrawPattern().Match(draw) is { Success: true, Groups: var groups }
        && int.TryParse(groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? new TaskSizes(imbalance, groups[1].ValueSpan is SkewedKind, seed)
            : null;

    /// <summary>The work of one task, in the grain's unit.</summary>
    /// <param name="task">From 0.</param>
    public long Of(int task, long grain)
    {
        var random = Random(task);
        var size = Skewed ? 1 - Imbalance - Imbalance * Math.Log(1 - random) : 1 + Imbalance * (2 * random - 1);
        return (long)Math.Round(grain * size);
    }

    /// <summary>From 0 to below 1 (the finalizer of SplitMix64).</summary>
    private double Random(int task)
    {
        var mixed = ((ulong)(uint)Seed << 32 | (uint)task) + 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) / (double)(1UL << 53);
    }

    [GeneratedRegex(@"^Squaring \((uniform|skewed) imbalance (0(?:\.\d{1,3})?|1), seed (\d+)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"^(uniform|skewed) \(seed (\d+)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex DrawPattern();
}
