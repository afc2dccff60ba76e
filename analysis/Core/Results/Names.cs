namespace Analysis.Results;

// Keys that stand in files people have: renaming one breaks everybody's history.

/// <summary>Names in the column <see cref="MeasurementRow.Suite"/>.</summary>
public static class SuiteName
{
    public const string CpuBoundSquaring = "CpuBoundSquaring";
    public const string IoBoundSleep = "IoBoundSleep";
    public const string OverheadSuite = "OverheadSuite";
    public const string GranularitySuite = "GranularitySuite";
    public const string ScalingSuite = "ScalingSuite";
    public const string PrimitiveSuite = "PrimitiveSuite";
    public const string TimerSuite = "TimerSuite";
    public const string ImbalanceSuite = "ImbalanceSuite";
    public const string IoFiles = "IoFiles";
    public const string IoFilesDirect = "IoFilesDirect";
    public const string IoHttp = "IoHttp";
    public const string IoMixed = "IoMixed";
}

/// <summary>Names in the column <see cref="MeasurementRow.Workload"/>; squaring tasks of different sizes are called as <see cref="TaskSizes"/> says.</summary>
public static class WorkloadName
{
    public const string Squaring = "Squaring";
    public const string Sleep = "Sleep";
    public const string FileRead = "FileRead";
    public const string FileReadDirect = "FileReadDirect";
    public const string HttpLoopback = "HttpLoopback";
    public const string Mixed = "Mixed";
}

/// <summary>Names in the column <see cref="MeasurementRow.Model"/>; a twin of a run of twins has a prime behind its name.</summary>
public static class ModelName
{
    /// <summary>What this suite's other models are compared with.</summary>
    public const string Sequential = "Sequential";

    public const string Thread = "Thread";
    public const string ThreadPool = "ThreadPool";
    public const string ParallelFor = "ParallelFor";
    public const string MultiProcess = "MultiProcess";
    public const string ProcessPerTask = "ProcessPerTask";
    public const string Async = "Async";
    public const string ParallelForEachAsync = "ParallelForEachAsync";
    public const string ParallelForChunked = "ParallelForChunked";
    public const string Plinq = "Plinq";
    public const string Channels = "Channels";
    public const string TaskRun = "TaskRun";
    public const string LongRunning = "LongRunning";
    public const string ThreadPoolWarm = "ThreadPoolWarm";
    public const string CoreWorkers = "CoreWorkers";
    public const string SequentialSimd = "SequentialSimd";
    public const string MultiProcessQueue = "MultiProcessQueue";

    /// <summary>Whether a model, its twin or CPython's does one task after the other: how many cores there are is nothing to it.</summary>
    public static bool IsOneAtATime(string model) => model.Contains(Sequential, StringComparison.Ordinal);
}

/// <summary>Names in the column <see cref="MeasurementRow.Configuration"/>. Cells of different configuration are different cells.</summary>
public static class ConfigurationName
{
    /// <summary>What a person writes first: every model's own choices.</summary>
    public const string Natural = "natural";

    /// <summary>Every model gets the same degree of parallelism.</summary>
    public const string Matched = "matched";

    /// <summary>The first batch of a fresh process: one row of stage <see cref="StageName.Actual"/> a launch.</summary>
    public const string Cold = "cold";
}

/// <summary>Names in the column <see cref="MeasurementRow.GrainUnit"/>.</summary>
public static class GrainUnitName
{
    public const string Squares = "squares";
    public const string Nanoseconds = "ns";
    public const string Bytes = "bytes";
}

/// <summary>BenchmarkDotNet's stages, in the column <see cref="MeasurementRow.Stage"/>.</summary>
public static class StageName
{
    /// <summary>The first batch of a fresh process: cold.</summary>
    public const string Jitting = "Jitting";

    /// <summary>Finding out how many batches make an iteration.</summary>
    public const string Pilot = "Pilot";

    public const string Warmup = "Warmup";

    /// <summary>Warm: a lap, which is what verdicts use.</summary>
    public const string Actual = "Actual";
}

/// <summary>How cases are called in warnings, filters and on the screen.</summary>
public static class CaseId
{
    /// <summary>
    /// <c>CpuBoundSquaring.Thread(TaskCount=64,Grain=1000)</c>; what is not natural says so at the end, tasks of different sizes how they differ.
    /// </summary>
    public static string Of(string suite, string workload, string model, string configuration, int taskCount, long grain, int? dop, string? runtime = null)
    {
        var on = runtime is null ? "" : $",{nameof(MeasurementRow.Runtime)}={runtime}";
        var sizes = TaskSizes.Named(workload) is { } uneven
            ? FormattableString.Invariant($",{TaskSizes.ImbalanceParameter}={uneven.Imbalance:0.###},{TaskSizes.SizesParameter}={uneven.Kind}")
            : "";
        var inFlight = dop is null ? "" : FormattableString.Invariant($",{nameof(MeasurementRow.Dop)}={dop}");
        var kind = configuration is ConfigurationName.Natural or "" ? "" : $",{nameof(MeasurementRow.Configuration)}={configuration}";
        return FormattableString.Invariant(
            $"{suite}.{model}({nameof(MeasurementRow.TaskCount)}={taskCount},{nameof(MeasurementRow.Grain)}={grain}{inFlight}{sizes}{kind}{on})");
    }

    public static string Of(MeasurementRow row) => Of(row.Suite, row.Workload, row.Model, row.Configuration, row.TaskCount, row.Grain, row.Dop, row.Runtime);
}
