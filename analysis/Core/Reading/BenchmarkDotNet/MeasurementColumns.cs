using System.Collections.Immutable;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>Where the columns of a <c>-measurements.csv</c> stand; −1 for one that is missing.</summary>
internal sealed class MeasurementColumns
{
    private const string JobPrefix = "Job_";
    private readonly IReadOnlyList<string> header;

    public MeasurementColumns(Table table)
    {
        header = table.Header;
        if (Method < 0 && Target < 0) throw table.At(1, header.Count - 1, "no column Target_Method", "the columns of a BenchmarkDotNet -measurements.csv");
        foreach (var name in (string[])["Measurement_Nanoseconds", "Measurement_Operations", "Measurement_IterationMode"])
        {
            if (Of(name) < 0) throw table.At(1, header.Count - 1, $"no column {name}", "the columns of a BenchmarkDotNet -measurements.csv");
        }
        Job = [.. Enumerable.Range(0, header.Count).Where(IsJob)];
    }

    public int Target => Of("Target");
    public int Namespace => Of("Target_Namespace");
    public int Type => Of("Target_Type");
    public int Method => Of("Target_Method");
    public int Params => Of("Params");
    public int Launch => Of("Measurement_LaunchIndex");
    public int Mode => Of("Measurement_IterationMode");
    public int Stage => Of("Measurement_IterationStage");
    public int Iteration => Of("Measurement_IterationIndex");
    public int Nanoseconds => Of("Measurement_Nanoseconds");
    public int Operations => Of("Measurement_Operations");
    public int Value => Of("Measurement_Value");
    public int Allocated => Of("Allocated_Bytes");

    /// <summary>The columns of the job's characteristics.</summary>
    public ImmutableArray<int> Job { get; }

    /// <summary>What they are called in a report.</summary>
    public IReadOnlyList<string> JobNames => [.. Job.Select(column => header[column] == "Job_Id" ? JobColumns.Id : header[column][JobPrefix.Length..])];

    /// <summary>Whether a header is that of measurements.</summary>
    public static bool Match(IReadOnlyList<string> names) =>
        names.Any(name => name.Trim() == "Measurement_Nanoseconds") && names.Any(name => name.Trim() is "Target_Method" or "Target");

    private bool IsJob(int column) => header[column].StartsWith(JobPrefix, StringComparison.Ordinal) && header[column] != "Job_Display";

    private int Of(string name)
    {
        for (var column = 0; column < header.Count; column++)
        {
            if (header[column] == name) return column;
        }
        return -1;
    }
}
