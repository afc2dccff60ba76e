using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts;
using Analysis.Verdicts.Costs;
using Analysis.Verdicts.Runtimes;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Formats;

/// <summary>
/// The pieces that the JSON of every verb is made of. Property names are keys that never change; what is not known is <c>null</c>; a number
/// that JSON cannot hold (an endless interval) is <c>null</c> too. Names of strangers are text: the default encoder leaves nothing a page could run.
/// </summary>
internal static class Json
{
    private static readonly JsonSerializerOptions options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(), new FiniteNumber() },
    };

    public static string Of(object facts) => JsonSerializer.Serialize(facts, options);

    public static object? Of(Interval? interval) =>
        interval is { } known ? new { known.Low, known.Estimate, known.High } : null;

    public static object Of(Cell cell) => new
    {
        cell.Suite,
        cell.Workload,
        cell.Configuration,
        Parameters = cell.Parameters.Select(Of),
    };

    public static object Of(Parameter parameter) => new { parameter.Name, parameter.Text, parameter.Number, parameter.Unit };

    public static object Of(CellVerdict verdict) => new
    {
        Cell = Of(verdict.Cell),
        verdict.Baseline,
        verdict.Outcome,
        verdict.Best,
        verdict.RunnerUp,
        Lead = Of(verdict.Lead),
        verdict.Recommended,
        verdict.LargestLoss,
        verdict.Settled,
        verdict.TiedWithin,
        verdict.RoundsToDecide,
        SecondsToDecide = verdict.TimeToDecide?.TotalSeconds,
        verdict.MarginToTie,
        Cheaper = Of(verdict.Cheaper),
        Front = ModelCosts.Front(verdict),
        Models = verdict.Models.Select(Of),
    };

    private static object? Of(CheaperModel? cheaper) => cheaper is null
        ? null
        : new { cheaper.Model, cheaper.Than, Ratio = Of(cheaper.Time), CpuRatio = Of(cheaper.Cpu), cheaper.IsTie };

    private static object? Of(ModelCosts? costs) => costs is null
        ? null
        : new { costs.CpuNanoseconds, costs.PeakThreads, costs.VoluntarySwitches, costs.InvoluntarySwitches, costs.AllocatedBytes, costs.PeakMemoryBytes };

    private static object Of(ModelVerdict model) => new
    {
        model.Model,
        model.Rounds,
        model.Evidence,
        model.TypicalNanoseconds,
        Speedup = Of(model.Speedup),
        model.AgainstBaseline,
        RatioToBest = Of(model.RatioToBest),
        model.Standing,
        AllocatedBytes = model.Metrics.FirstOrDefault(metric => metric.Name == Metric.Allocated)?.Value,
        Costs = Of(model.Costs),
        Metrics = model.Metrics.Select(Of),
        Warnings = model.Warnings.Select(Of),
    };

    /// <summary>Values in the smallest unit: bytes, ns.</summary>
    public static object Of(Metric metric) => new { metric.Name, metric.Unit, metric.Value, metric.Low, metric.High, Text = MetricWords.Of(metric) };

    public static object Of(Change change) => new
    {
        Cell = Of(change.Cell),
        change.Model,
        change.Evidence,
        change.Before,
        change.After,
        Ratio = Of(change.Ratio),
        change.Verdict,
        change.Gate,
        change.NoChangeSeen,
    };

    public static object Of(RuntimeComparison comparison) => new
    {
        comparison.Run,
        comparison.Reference,
        comparison.Others,
        comparison.Rule.Margin,
        Cases = comparison.Cases.Select(each => new
        {
            Cell = Of(each.Cell),
            each.Model,
            each.Runtime,
            each.ReferenceNanoseconds,
            each.Nanoseconds,
            Ratio = Of(each.Ratio),
            each.Verdict,
        }),
    };

    public static object Of(Warning warning) => new { warning.Code, warning.Subject, warning.Problem, warning.Remedy };

    /// <summary>JSON has no NaN and no infinity.</summary>
    private sealed class FiniteNumber : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsFinite(value)) writer.WriteNumberValue(value);
            else writer.WriteNullValue();
        }
    }
}
