using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Analysis.Tests.Reading;

/// <summary>This suite's files, written from rows.</summary>
internal static class SuiteFile
{
    public static readonly string[] Columns = [.. typeof(MeasurementRow).GetProperties().Select(property => property.Name)];

    public static string Header => string.Join(',', Columns);

    public static string Line(MeasurementRow row) =>
        string.Join(',', typeof(MeasurementRow).GetProperties().Select(property => Field(property.GetValue(row))));

    public static string Text(IEnumerable<MeasurementRow> rows) =>
        string.Concat(rows.Select(Line).Prepend(Header).Select(line => line + "\n"));

    public static MeasurementRow Row(string model, int round, int iteration, double nanoseconds, string stage = "Actual", long operations = 1) => new()
    {
        Suite = "CpuBoundSquaring",
        Workload = "Squaring",
        Model = model,
        Configuration = "natural",
        TaskCount = 64,
        Grain = 1000,
        GrainUnit = "squares",
        Round = round,
        Order = 1,
        Launch = 1,
        Iteration = iteration,
        Stage = stage,
        Operations = operations,
        Nanoseconds = nanoseconds,
        StartUtc = new DateTimeOffset(2026, 1, 31, 12, round, 0, TimeSpan.Zero),
    };

    public static RunInfo Info => new()
    {
        Run = "20260131-120000-abcdef1",
        Profile = "standard",
        Seed = 1,
        StartedUtc = new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero),
        Machine = new MachineInfo { Slug = "some-cpu-2-cores-linux", LogicalCores = 2 },
        Runtime = new RuntimeInfo { Version = "10.0.0" },
    };

    public static string Json(RunInfo info) => JsonSerializer.Serialize(info, RunInfo.Json);

    private static string Field(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        string text when text.AsSpan().IndexOfAny(",\"\r\n") >= 0 => new StringBuilder(text).Replace("\"", "\"\"").Insert(0, '"').Append('"').ToString(),
        _ => (string)value,
    };
}
