using System.Collections.Immutable;

namespace Bench.Models;

/// <summary>Every model there is, as makers of fresh ones. A new one adds its file, its line here, and its pair in <see cref="Suites.Suite"/>; a test tells when one is missing.</summary>
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
}
