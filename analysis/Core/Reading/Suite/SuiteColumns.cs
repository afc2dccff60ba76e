using Analysis.Reading.Tables;

namespace Analysis.Reading.Suite;

/// <summary>Where this suite's columns stand in a file. Found by name; −1 for one that is missing and not needed.</summary>
internal sealed class SuiteColumns
{
    private static readonly string[] needed =
    [
        nameof(MeasurementRow.Suite), nameof(MeasurementRow.Model), nameof(MeasurementRow.TaskCount), nameof(MeasurementRow.Grain),
        nameof(MeasurementRow.Round), nameof(MeasurementRow.Stage), nameof(MeasurementRow.Operations), nameof(MeasurementRow.Nanoseconds),
    ];

    private readonly Table table;

    public SuiteColumns(Table table)
    {
        this.table = table;
        foreach (var name in needed)
        {
            if (Of(name) < 0) throw table.At(1, table.Header.Count - 1, $"no column {name}", "the columns of this suite's measurements.csv");
        }
    }

    public int Suite => Of(nameof(MeasurementRow.Suite));
    public int Workload => Of(nameof(MeasurementRow.Workload));
    public int Model => Of(nameof(MeasurementRow.Model));
    public int Configuration => Of(nameof(MeasurementRow.Configuration));
    public int TaskCount => Of(nameof(MeasurementRow.TaskCount));
    public int Grain => Of(nameof(MeasurementRow.Grain));
    public int GrainUnit => Of(nameof(MeasurementRow.GrainUnit));
    public int Dop => Of(nameof(MeasurementRow.Dop));

    public int Of(string name)
    {
        for (var column = 0; column < table.Header.Count; column++)
        {
            if (table.Header[column] == name) return column;
        }
        return -1;
    }

    /// <summary>Whether a header is this suite's.</summary>
    public static bool Match(IReadOnlyList<string> header) => needed.All(name => header.Any(column => column.Trim() == name));
}
