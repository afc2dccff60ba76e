using System.Collections.Immutable;

namespace Analysis.Charts;

/// <summary>An axis of a map: one band per value.</summary>
/// <param name="Label">What it shows, with its unit.</param>
/// <param name="Bands">Ascending, from 0 to 1 without gaps.</param>
public sealed record BandAxis(string Label, ImmutableArray<Band> Bands)
{
    /// <summary>The narrowest band, as a share of an even one, before all are made even: narrower ones could not be read.</summary>
    private const double NarrowestShare = 0.85;

    /// <summary>A band per value, bounded half way to its neighbours on the axis's scale.</summary>
    public static BandAxis Of(Measure measure, IEnumerable<double> measured)
    {
        var values = measured.Distinct().Order().ToArray();
        var positions = Positions(values);
        return new BandAxis(measure.AxisLabel, [.. values.Select((value, i) => new Band(
            new Tick(value, measure.Tick(value), measure.SecondTick(value)), positions[i], positions[i + 1]))]);
    }

    /// <summary>The index of a value's band, or −1.</summary>
    public int IndexOf(double value)
    {
        for (var i = 0; i < Bands.Length; i++)
        {
            if (Bands[i].Tick.Value == value) return i;
        }
        return -1;
    }

    private static double[] Positions(double[] values)
    {
        var even = Enumerable.Range(0, values.Length + 1).Select(i => (double)i / values.Length).ToArray();
        if (values.Length < 2) return even;
        var places = Scale.IsLog(values) ? values.Select(value => Math.Log(value)).ToArray() : values;
        var edges = new double[values.Length + 1];
        for (var i = 1; i < values.Length; i++) edges[i] = (places[i - 1] + places[i]) / 2;
        edges[0] = places[0] - (edges[1] - places[0]);
        edges[^1] = places[^1] + (places[^1] - edges[^2]);
        var narrowest = Enumerable.Range(0, values.Length).Min(i => edges[i + 1] - edges[i]);
        var width = edges[^1] - edges[0];
        return narrowest < NarrowestShare * width / values.Length ? even : [.. edges.Select(edge => (edge - edges[0]) / width)];
    }
}

/// <param name="Tick">What is written at the band.</param>
/// <param name="From">Where it begins, 0 to 1.</param>
/// <param name="To">Where it ends, 0 to 1.</param>
public readonly record struct Band(Tick Tick, double From, double To);
