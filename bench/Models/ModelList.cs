using System.Collections.Immutable;

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
    ];

    /// <summary>The models' names, in their order.</summary>
    public static readonly ImmutableArray<string> Names = [.. All.Select(create => create().Name)];

    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static IModel Create(string name) => Names.IndexOf(name) is var index and >= 0
        ? All[index]()
        : throw new ArgumentException($"there is no model called {name}", nameof(name));
}
