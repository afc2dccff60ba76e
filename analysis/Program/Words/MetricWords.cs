using Analysis.Reading;

namespace Analysis.Words;

/// <summary>What a case says beside time, in words.</summary>
public static class MetricWords
{
    /// <summary><c>1.21 KB</c>, <c>2.97 µs</c>, <c>341,315.4</c>, <c>12 %</c>; a dash stays one.</summary>
    public static string Of(Metric metric) => metric.IsDash ? "-" : Of(metric.Value, metric.Unit);

    /// <summary>A number in a metric's unit.</summary>
    public static string Of(double value, string unit) => unit switch
    {
        Metric.Bytes => Sizes.Text(value),
        Metric.Nanoseconds => Durations.Text(value),
        "" => Numbers.Text(value),
        _ => $"{Numbers.Text(value)} {unit}",
    };

    /// <summary>What a metric is called in a sentence or as a title.</summary>
    public static string Title(string name) => name == Metric.Allocated ? "Allocated memory" : name;
}
