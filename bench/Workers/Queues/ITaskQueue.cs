namespace Bench.Workers.Queues;

/// <summary>Where a worker that serves gets its tasks from. One thread takes and answers; the one that reads the input puts and wakes.</summary>
internal interface ITaskQueue : IDisposable
{
    /// <summary>The next task; blocks, after spinning briefly, until there is one.</summary>
    TaskRange Take();

    void Answer(RangeResult result);

    /// <summary>Takes note of a workload whose tasks are to come.</summary>
    void Expect(string workload);

    void Put(TaskRange range);

    void Wake();
}
