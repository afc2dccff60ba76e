namespace Analysis.Tables;

/// <summary>Names that tell a separator from an ordinary character: what this suite and BenchmarkDotNet call their columns.</summary>
internal static class KnownColumns
{
    private static readonly HashSet<string> names = new(StringComparer.Ordinal)
    {
        "Suite", "Workload", "Model", "Configuration", "TaskCount", "Grain", "Round", "Stage", "Operations", "Nanoseconds",
        "Target", "Target_Type", "Target_Method", "Job_Id", "Params", "Measurement_LaunchIndex", "Measurement_Nanoseconds", "Measurement_Operations",
        "Namespace", "Type", "Method", "Job", "Runtime", "Platform", "Jit", "Toolchain", "LaunchCount", "WarmupCount",
        "Mean", "Error", "StdDev", "StdErr", "Median", "Ratio", "RatioSD", "Scaled", "Allocated",
    };

    public static bool Contains(string name) => names.Contains(name.Trim());
}
