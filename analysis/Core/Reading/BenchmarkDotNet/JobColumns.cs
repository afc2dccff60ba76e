using System.Collections.Frozen;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>What BenchmarkDotNet 0.10 to 0.15 call the characteristics of a job.</summary>
internal static class JobColumns
{
    /// <summary>The job's name.</summary>
    public const string Id = "Job";

    private static readonly FrozenSet<string> names = new[]
    {
        Id, "Id",
        "AnalyzeLaunchVariance", "EvaluateOverhead", "MaxAbsoluteError", "MaxRelativeError", "MinInvokeCount", "MinIterationTime", "OutlierMode",
        "RemoveOutliers",
        "Affinity", "EnvironmentVariables", "Jit", "JitTieringMode", "LargeAddressAware", "Platform", "PowerPlan", "PowerPlanMode", "Runtime",
        "AllowVeryLargeObjects", "Concurrent", "CpuGroups", "Force", "HeapAffinitizeMask", "HeapCount", "NoAffinitize", "RetainVm", "Server", "Gc", "GcMode",
        "Arguments", "BuildConfiguration", "Clock", "EngineFactory", "NuGetReferences", "Toolchain", "ConsumeTasksSynchronously",
        "Baseline", "IsBaseline", "IsDefault", "IsMutator",
        "InvocationCount", "IterationCount", "IterationTime", "LaunchCount", "MaxIterationCount", "MaxTargetIterationCount", "MaxWarmupIterationCount",
        "MemoryRandomization", "MinIterationCount", "MinTargetIterationCount", "MinWarmupIterationCount", "RunStrategy", "TargetCount", "UnrollFactor",
        "WarmupCount",
    }.ToFrozenSet();

    public static bool Contains(string name) => names.Contains(name);
}
