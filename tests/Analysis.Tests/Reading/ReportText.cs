using System.Globalization;

namespace Analysis.Tests.Reading;

/// <summary>One row of a made-up report.</summary>
internal sealed record ReportLine(string Method, object?[] Parameters, double? MeanNanoseconds, double? Ratio = null, double? AllocatedBytes = null,
    string Job = "DefaultJob", string Runtime = ".NET 8.0");

/// <summary>Writes a <c>-report.csv</c> as BenchmarkDotNet does, in any culture.</summary>
internal sealed record ReportText
{
    public CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;

    /// <summary><c>null</c> is the culture's own.</summary>
    public string? Separator { get; init; }

    public string[] ParameterNames { get; init; } = ["Count"];
    public string Unit { get; init; } = "us";
    public double UnitNanoseconds { get; init; } = 1e3;
    public bool UnitInHeader { get; init; }
    public string RatioName { get; init; } = "Ratio";
    public string[] CustomColumns { get; init; } = [];
    public string NewLine { get; init; } = "\r\n";

    private string Parting => Separator ?? Culture.TextInfo.ListSeparator;

    public string Write(params ReportLine[] lines)
    {
        var header = (string[])["Method", "Job", "AnalyzeLaunchVariance", "OutlierMode", "Runtime", "Server", "LaunchCount", "WarmupCount", .. ParameterNames,
            Title("Mean"), Title("Error"), Title("StdDev"), RatioName, $"{RatioName}SD", .. CustomColumns, "Gen0", "Allocated"];
        return string.Concat(lines.Select(Cells).Prepend(header).Select(cells => string.Join(Parting, cells.Select(Quoted)) + NewLine));
    }

    private string[] Cells(ReportLine line) =>
    [
        line.Method, line.Job, "False", "Default", line.Runtime, "False", "Default", "16",
        .. line.Parameters.Select(Parameter),
        Time(line.MeanNanoseconds), Time(line.MeanNanoseconds / 100), Time(line.MeanNanoseconds / 200),
        line.MeanNanoseconds is null ? "?" : line.Ratio?.ToString("N2", Culture) ?? "?", line.Ratio is null ? "?" : 0.01.ToString("N2", Culture),
        .. CustomColumns.Select(name => $"x {name}"),
        0.2213.ToString("#0.0000", Culture), line.AllocatedBytes is { } bytes ? (bytes / 1024).ToString("0.##", Culture) + " KB" : "-",
    ];

    private string Title(string name) => UnitInHeader ? $"{name} [{Unit}]" : name;

    private string Time(double? nanoseconds) =>
        nanoseconds is not { } time ? "NA" : (time / UnitNanoseconds).ToString("N4", Culture) + (UnitInHeader ? "" : " " + Unit);

    private string Parameter(object? value) => value switch
    {
        null => "?",
        IFormattable number => number.ToString(null, Culture),
        _ => value.ToString()!,
    };

    private string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny("\n\r\",") >= 0 || cell.Contains(Parting, StringComparison.Ordinal)
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}
