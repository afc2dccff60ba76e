using Bench.Models;

namespace Bench.Primitives;

/// <summary>An await that goes on on another thread, which sleeps until then: to and fro between two of them.</summary>
public sealed class AwaitOtherThread() : Primitive(
    PrimitiveName.AwaitOtherThread, "Awaiting another thread: the rest of the method is handed to a blocked thread, which wakes up and goes on with it.")
{
    private OwnThread? _even;
    private OwnThread? _odd;

    public override void Start(Batch batch) => (_even, _odd) = (_even ?? new OwnThread(), _odd ?? new OwnThread());

    public override ulong Run(Batch batch) => RunAsync(batch).GetAwaiter().GetResult();

    public override void Dispose()
    {
        _even?.Dispose();
        _odd?.Dispose();
        base.Dispose();
    }

    private async Task<ulong> RunAsync(Batch batch)
    {
        var sum = 0UL;
        for (var task = 0; task < batch.TaskCount; task++)
        {
            sum += batch.Workload.Run(task, batch.Grain);
            await (int.IsEvenInteger(task) ? _even! : _odd!);
        }
        return sum;
    }
}
