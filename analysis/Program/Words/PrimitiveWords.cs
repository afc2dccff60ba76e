namespace Analysis.Words;

/// <summary>How primitives are called.</summary>
public static class PrimitiveWords
{
    /// <summary>On an axis and in a table: <c>start and join a thread</c>; a name that is not known stays as it is.</summary>
    public static string Of(string primitive) => primitive switch
    {
        PrimitiveName.AwaitCompleted => "await what has completed",
        PrimitiveName.AwaitYield => "await Task.Yield()",
        PrimitiveName.AwaitOtherThread => "await, to another thread",
        PrimitiveName.TaskRunAwait => "Task.Run and await",
        PrimitiveName.QueueWorkItem => "UnsafeQueueUserWorkItem",
        PrimitiveName.ParallelForkJoin => "Parallel.For, fork and join",
        PrimitiveName.ThreadStartJoin => "thread, start and join",
        PrimitiveName.PipeRoundTrip => "pipe, there and back",
        PrimitiveName.SharedMemoryRoundTrip => "shared memory, there and back",
        PrimitiveName.ProcessStart => "process, start to end",
        PrimitiveName.ThreadSleep => "Thread.Sleep",
        PrimitiveName.TaskDelay => "Task.Delay",
        PrimitiveName.PeriodicTimer => "PeriodicTimer, a tick",
        _ => primitive,
    };
}
