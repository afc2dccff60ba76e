using System.Collections.Immutable;
using Bench.Models;
using Bench.Workloads;

namespace Bench.Primitives;

/// <summary>Every primitive there is, as makers of fresh ones. A new one adds its file and its line here.</summary>
public static class PrimitiveList
{
    public static readonly ImmutableArray<Func<Primitive>> All =
    [
        () => new AwaitCompleted(),
        () => new AwaitYield(),
        () => new AwaitOtherThread(),
        () => new TaskRunAwait(),
        () => new QueueWorkItem(),
        () => new ParallelForkJoin(),
        () => new ThreadStartJoin(),
        () => new PipeRoundTrip(),
        () => new SharedMemoryRoundTrip(),
        () => new ProcessStart(),
        () => new ThreadSleep(),
        () => new TaskDelay(),
        () => new PeriodicTimerTick(),
    ];

    /// <summary>The primitives' names, in their order.</summary>
    public static readonly ImmutableArray<string> Names = [.. All.Select(create => create().Name)];

    /// <summary>The names of those that do a workload's tasks on this system.</summary>
    public static ImmutableArray<string> Suiting(IWorkload workload) =>
        [.. All.Select(create => create()).Where(primitive => primitive.Suits(workload)).Select(primitive => primitive.Name)];

    /// <summary>The model or the primitive of that name: their names are different.</summary>
    /// <exception cref="ArgumentException">There is neither.</exception>
    public static IModel CreateAny(string name) => Names.IndexOf(name) is var index and >= 0 ? All[index]() : ModelList.Create(name);
}
