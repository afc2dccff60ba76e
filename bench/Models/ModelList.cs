using System.Collections.Immutable;
using Bench.Workloads;

namespace Bench.Models;

/// <summary>Every model there is, as makers of fresh ones. A new one adds its file and its line here.</summary>
public static class ModelList
{
    public static readonly ImmutableArray<Func<IModel>> All =
    [
        () => new SequentialModel(),
        () => new ThreadModel(),
        () => new ThreadPoolModel(),
        () => new ParallelForModel(),
        () => new MultiProcessModel(),
        () => new ProcessPerTaskModel(),
        () => new AsyncModel(),
        () => new ParallelForEachAsyncModel(),
        () => new ParallelForChunkedModel(),
        () => new PlinqModel(),
        () => new ChannelsModel(),
        () => new TaskRunModel(),
        () => new LongRunningModel(),
        () => new ThreadPoolWarmModel(),
        () => new CoreWorkersModel(),
        () => new SequentialSimdModel(),
        () => new MultiProcessQueueModel(),
    ];

    /// <summary>The models' names, in their order.</summary>
    public static readonly ImmutableArray<string> Names = [.. All.Select(create => create().Name)];

    /// <summary>The names of those that a workload says something about.</summary>
    public static ImmutableArray<string> Suiting(IWorkload workload) =>
        [.. All.Select(create => create()).Where(model => model.Suits(workload)).Select(model => model.Name)];

    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static IModel Create(string name) => Names.IndexOf(name) is var index and >= 0
        ? All[index]()
        : throw new ArgumentException($"there is no model called {name}", nameof(name));
}
