using System.Collections.Immutable;

namespace Analysis.Results;

/// <summary>
/// The one rule about CPython's models: they run the same batches in the same rounds, to stand beside .NET's, and compete for nothing. Nobody whose tasks are
/// .NET's can choose them, so they are never a cell's best, its runner-up or its recommendation, and no round is measured for their sake.
/// </summary>
public static class ReferenceModel
{
    /// <summary>How the models' names begin, of an interpreter with a global lock and of a free-threaded one. Keys that never change.</summary>
    public const string WithGil = "CPython", WithoutGil = "CPythonNoGil";

    /// <summary>How the names end. Keys that never change.</summary>
    public const string Sequential = "Sequential", Thread = "Thread", Pool = "Pool", FuturesThread = "FuturesThread", FuturesProcess = "FuturesProcess",
        Async = "Async";

    private static readonly ImmutableArray<string> Kinds = [Sequential, Thread, Pool, FuturesThread, FuturesProcess, Async];
    private static readonly ImmutableHashSet<string> All = [.. Names(WithGil), .. Names(WithoutGil)];

    /// <summary>The models of an interpreter.</summary>
    /// <param name="prefix"><see cref="WithGil"/> or <see cref="WithoutGil"/>.</param>
    public static ImmutableArray<string> Names(string prefix) => [.. Kinds.Select(kind => prefix + kind)];

    /// <summary>Whether a model stands beside the others only.</summary>
    public static bool Is(string model) => All.Contains(model);

    /// <summary>How the name of such a model begins.</summary>
    public static string PrefixOf(string model) => model.StartsWith(WithoutGil, StringComparison.Ordinal) ? WithoutGil : WithGil;
}
