using System.Runtime.ExceptionServices;

namespace Bench.Models;

/// <summary>Keeps the first exception of a batch's tasks, so that it surfaces in the caller and ends no process.</summary>
internal sealed class FirstFailure
{
    private ExceptionDispatchInfo? _first;

    public void Note(Exception failure) =>
        Interlocked.CompareExchange(ref _first, ExceptionDispatchInfo.Capture(failure), null);

    /// <summary>After the last task has ended: throws what the first failed one threw.</summary>
    public void ThrowIfAny() => Volatile.Read(ref _first)?.Throw();
}
