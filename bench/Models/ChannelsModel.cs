using System.Threading.Channels;
using Bench.Workloads;

namespace Bench.Models;

/// <summary>
/// A bounded channel that the caller's loop fills with tasks and workers empty, one per core: the producer and consumers of a service. Matched: DOP workers.
/// </summary>
public sealed class ChannelsModel : IModel
{
    private const int Capacity = 64;

    public string Name => ModelName.Channels;
    public string InsideTheClock =>
        "Making a bounded channel, writing every task to it, starting a worker per core that reads it, and blocking on the workers' end.";

    public Isolation IsolationWith(IWorkload workload) => Isolation.Shared;

    public ulong Run(Batch batch)
    {
        if (batch.Dop is { } dop) ArgumentOutOfRangeException.ThrowIfLessThan(dop, 1);
        var tasks = Channel.CreateBounded<int>(new BoundedChannelOptions(Capacity) { SingleWriter = true });
        var failure = new FirstFailure();
        var workers = new Task<ulong>[batch.Dop ?? Environment.ProcessorCount];
        for (var i = 0; i < workers.Length; i++) workers[i] = Task.Run(() => Read(tasks.Reader, batch, failure));
        Write(tasks.Writer, batch.TaskCount).GetAwaiter().GetResult();
        var sum = WrappingSum.Of(Task.WhenAll(workers).GetAwaiter().GetResult());
        failure.ThrowIfAny();
        return sum;
    }

    public void Dispose() { }

    private static async Task Write(ChannelWriter<int> tasks, int count)
    {
        for (var task = 0; task < count; task++) await tasks.WriteAsync(task).ConfigureAwait(false);
        tasks.Complete();
    }

    /// <summary>Goes on after a failed task: a worker that stopped would leave the writer waiting at a full channel.</summary>
    private static async Task<ulong> Read(ChannelReader<int> tasks, Batch batch, FirstFailure failure)
    {
        var sum = 0UL;
        await foreach (var task in tasks.ReadAllAsync().ConfigureAwait(false))
        {
            try
            {
                sum += batch.Workload.IsAsynchronous
                    ? await batch.Workload.RunAsync(task, batch.Grain).ConfigureAwait(false)
                    : batch.Workload.Run(task, batch.Grain);
            }
            catch (Exception e) { failure.Note(e); }
        }
        return sum;
    }
}
