using System.Collections.Immutable;

namespace Analysis.Charts;

/// <summary>An axis: what it shows, from where to where, and what is written beside it.</summary>
/// <param name="Label">What it shows, with its unit.</param>
/// <param name="IsLog">Whether equal steps are equal ratios; both ends are positive then.</param>
/// <param name="Low">Left or lower end.</param>
/// <param name="High">Right or upper end, above <paramref name="Low"/>.</param>
/// <param name="Ticks">Ascending.</param>
public sealed record Axis(string Label, bool IsLog, double Low, double High, ImmutableArray<Tick> Ticks)
{
    /// <summary>With more measured values than these, ticks stand at round ones.</summary>
    private const int TicksAtMost = 40;

    /// <summary>Where a value lies: 0 at the low end, 1 at the high end, outside of both when it does.</summary>
    public double Position(double value)
    {
        if (!IsLog) return (value - Low) / (High - Low);
        return value <= 0 ? double.NegativeInfinity : Math.Log(value / Low) / Math.Log(High / Low);
    }

    /// <summary>An axis with a tick at every measured value, logarithmic when the values are positive and their steps are more like ratios.</summary>
    public static Axis Measured(Measure measure, IEnumerable<double> measured)
    {
        var values = measured.Distinct().Order().ToArray();
        var isLog = Scale.IsLog(values);
        var (low, high) = Scale.Padded(values[0], values[^1], isLog, 0.06);
        var ticks = values.Length <= TicksAtMost ? values : [.. isLog ? Scale.LogTicks(low, high) : Scale.LinearTicks(low, high)];
        return new Axis(measure.AxisLabel, isLog, low, high, [.. ticks.Select(value => new Tick(value, measure.Tick(value), measure.SecondTick(value)))]);
    }

    /// <summary>A logarithmic axis of ratios.</summary>
    public static Axis Ratios(string label, double low, double high) =>
        new(label, true, low, high, [.. Scale.LogTicks(low, high).Select(value => new Tick(value, Numbers.Significant(value, 3) + "×"))]);

    /// <summary>A logarithmic axis of times, ns.</summary>
    public static Axis Times(string label, double low, double high) =>
        new(label, true, low, high, [.. Scale.LogTicks(low, high).Select(value => new Tick(value, Durations.Text(value)))]);

    /// <summary>A logarithmic axis of sizes, bytes: ticks stand at round numbers of units of 1024.</summary>
    public static Axis Sizes(string label, double low, double high) =>
        new(label, true, low, high, [.. Scale.SizeTicks(low, high).Select(value => new Tick(value, Figures.Sizes.Text(value)))]);

    /// <summary>A linear axis.</summary>
    /// <param name="text">How a tick reads.</param>
    public static Axis Linear(string label, double low, double high, Func<double, string> text) =>
        new(label, false, low, high, [.. Scale.LinearTicks(low, high).Select(value => new Tick(value, text(value)))]);
}

/// <param name="Label">What is written at <paramref name="Value"/>.</param>
/// <param name="Second">A second line, or <c>null</c>.</param>
public readonly record struct Tick(double Value, string Label, string? Second = null);
