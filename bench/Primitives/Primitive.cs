using Bench.Models;
using Bench.Workloads;

namespace Bench.Primitives;

/// <summary>
/// One of the operations that models are made of, by itself: it does the tasks of a batch one after another, each by way of that operation. So it is measured
/// as models are, and its checksum judged, but it is in no list of models and nobody may choose it (<see cref="PrimitiveName"/>).
/// </summary>
/// <param name="name">A key that never changes: it stands in the results.</param>
/// <param name="insideTheClock">What one operation is, one sentence for people.</param>
/// <param name="isolation">With whom it may share a process.</param>
public abstract class Primitive(string name, string insideTheClock, Isolation isolation = Isolation.Shared) : IModel
{
    public string Name => name;
    public string InsideTheClock => insideTheClock;

    /// <summary>Whether this system has it.</summary>
    public virtual bool IsSupported => true;

    public virtual bool Suits(IWorkload workload) => !workload.Blocks && IsSupported;

    public Isolation IsolationWith(IWorkload workload) => isolation;

    public virtual void Start(Batch batch) { }

    public abstract ulong Run(Batch batch);

    public virtual Usage ChildrenUsage() => Usage.Nothing;

    public virtual void Dispose() => GC.SuppressFinalize(this);
}
