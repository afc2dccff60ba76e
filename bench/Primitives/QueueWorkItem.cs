using Bench.Models;

namespace Bench.Primitives;

/// <summary>A work item through the pool's global queue; each queues the next one.</summary>
public sealed class QueueWorkItem() : Primitive(
    PrimitiveName.QueueWorkItem, "UnsafeQueueUserWorkItem by a work item and running what was queued, through the pool's global queue.")
{
    public override ulong Run(Batch batch)
    {
        if (batch.TaskCount == 0) return 0;
        var item = new Item(batch);
        ThreadPool.UnsafeQueueUserWorkItem(item, preferLocal: false);
        return item.Wait();
    }

    /// <summary>The same object every time, so that nothing is allocated.</summary>
    private sealed class Item(Batch batch) : IThreadPoolWorkItem
    {
        private readonly TaskCompletionSource<ulong> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private ulong _sum;
        private int _task;

        public void Execute()
        {
            try
            {
                _sum += batch.Workload.Run(_task, batch.Grain);
                if (++_task < batch.TaskCount) ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
                else _done.SetResult(_sum);
            }
            catch (Exception e)
            {
                _done.SetException(e);
            }
        }

        public ulong Wait() => _done.Task.GetAwaiter().GetResult();
    }
}
