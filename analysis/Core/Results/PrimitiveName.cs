namespace Analysis.Results;

/// <summary>
/// Names in the column <see cref="MeasurementRow.Model"/> of what models are made of: a thread, a work item, an await, a message, a timer. Keys that never
/// change. A primitive runs the same checked tasks in the same rounds, one after another, and competes for nothing: nobody has to choose between a thread and
/// a pipe, so that no verdict, no winner and no recommendation knows of the suites that hold them.
/// </summary>
public static class PrimitiveName
{
    public const string AwaitCompleted = "AwaitCompleted";
    public const string AwaitYield = "AwaitYield";
    public const string AwaitOtherThread = "AwaitOtherThread";
    public const string TaskRunAwait = "TaskRunAwait";
    public const string QueueWorkItem = "QueueWorkItem";
    public const string ParallelForkJoin = "ParallelForkJoin";
    public const string ThreadStartJoin = "ThreadStartJoin";
    public const string PipeRoundTrip = "PipeRoundTrip";
    public const string SharedMemoryRoundTrip = "SharedMemoryRoundTrip";
    public const string ProcessStart = "ProcessStart";
    public const string ThreadSleep = "ThreadSleep";
    public const string TaskDelay = "TaskDelay";
    public const string PeriodicTimer = "PeriodicTimer";

    /// <summary>Whether a suite's cases are primitives, and <see cref="ModelName.Sequential"/> the loop that is subtracted from them.</summary>
    public static bool IsSuite(string suite) => suite is SuiteName.PrimitiveSuite or SuiteName.TimerSuite;
}
