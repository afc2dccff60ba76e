using Bench.Models;

namespace Bench.Primitives;

/// <summary>A thread from its creation to its end.</summary>
public sealed class ThreadStartJoin() : Primitive(PrimitiveName.ThreadStartJoin, "Creating a thread, starting it and joining it.", Isolation.Own)
{
    public override ulong Run(Batch batch)
    {
        var (sum, task) = (0UL, 0);
        var failure = new FirstFailure();
        for (; task < batch.TaskCount; task++)
        {
            var thread = new Thread(RunOne);
            thread.Start();
            thread.Join();
        }
        failure.ThrowIfAny();
        return sum;

        void RunOne()
        {
            try { sum += batch.Workload.Run(task, batch.Grain); }
            catch (Exception e) { failure.Note(e); }
        }
    }
}
