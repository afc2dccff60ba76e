namespace Bench.Workers;

/// <summary>What a frame's payload is.</summary>
public enum FrameKind : byte
{
    /// <summary>To the worker: a <see cref="TaskRange"/> to do.</summary>
    Run = 1,

    /// <summary>To the worker, empty: what has been used so far?</summary>
    ReportUsage = 2,

    /// <summary>From the worker: a <see cref="RangeResult"/>.</summary>
    Result = 3,

    /// <summary>From the worker: a <see cref="WorkerUsage"/>.</summary>
    Usage = 4,

    /// <summary>From the worker: why the request failed, UTF-8.</summary>
    Error = 5,

    /// <summary>From the worker, before its answer: a line a task has printed, UTF-8.</summary>
    Line = 6,

    /// <summary>
    /// To the worker: from now on take single tasks from a queue; the address of its shared memory, UTF-8, or nothing: they come as <see cref="Run"/> frames.
    /// </summary>
    Serve = 7,

    /// <summary>From the worker, empty: it serves.</summary>
    Serving = 8,

    /// <summary>Either way, empty: look into your ring.</summary>
    Wake = 9,

    /// <summary>From the worker, before its answer: when its task ran, a <see cref="Workloads.TaskRecord"/>.</summary>
    Noted = 10,

    /// <summary>
    /// To a worker that serves from shared memory: a workload's name, UTF-8, whose tasks are to come; the slots have its number, counted from 0 in the order of
    /// these frames. From the worker, empty: it knows it.
    /// </summary>
    Workload = 11,
}
