using System.Globalization;

namespace Analysis.Tests.Reading;

/// <summary>One row of made-up raw measurements.</summary>
internal sealed record RawLine(string Method, string Params, int Launch, string Mode, string Stage, int Iteration, double Nanoseconds, long Operations,
    string Job = "DefaultJob");

/// <summary>Writes a <c>-measurements.csv</c> as BenchmarkDotNet does, in any culture, of a version with stages or of one without.</summary>
internal sealed record MeasurementsText
{
    public CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;
    public string? Separator { get; init; }
    public bool HasStages { get; init; } = true;
    public string Namespace { get; init; } = "Some.Benchmarks";
    public string Type { get; init; } = "Parsing";

    private string Parting => Separator ?? Culture.TextInfo.ListSeparator;

    public string Write(params RawLine[] lines)
    {
        var header = (string[])["Target", "Target_Namespace", "Target_Type", "Target_Method",
            "Job_Id", "Job_OutlierMode", "Job_Runtime", "Job_LaunchCount", "Job_Display", "Params", "Measurement_LaunchIndex",
            "Measurement_IterationMode", .. HasStages ? ["Measurement_IterationStage"] : Array.Empty<string>(),
            "Measurement_IterationIndex", "Measurement_Nanoseconds", "Measurement_Operations", "Measurement_Value", "Gen_0", "Allocated_Bytes"];
        return string.Concat(lines.Select(Cells).Prepend(header).Select(cells => string.Join(Parting, cells.Select(Quoted)) + "\r\n"));
    }

    private string[] Cells(RawLine line) =>
    [
        $"{Type}.{line.Method}", Namespace, Type, line.Method, line.Job, "Default", "Default", "3", line.Job, line.Params,
        line.Launch.ToString(CultureInfo.InvariantCulture), line.Mode, .. HasStages ? [line.Stage] : Array.Empty<string>(),
        line.Iteration.ToString(CultureInfo.InvariantCulture), line.Nanoseconds.ToString("0.##", Culture),
        line.Operations.ToString(CultureInfo.InvariantCulture),
        (line.Nanoseconds / line.Operations).ToString("0.##", Culture), "0", "64",
    ];

    private string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny("\n\r\",") >= 0 || cell.Contains(Parting, StringComparison.Ordinal)
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}
