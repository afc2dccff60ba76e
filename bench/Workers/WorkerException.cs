namespace Bench.Workers;

/// <summary>A worker process could not do what it was asked: it failed, died, or never started. The message names it, one line.</summary>
public sealed class WorkerException(string message, Exception? inner = null) : Exception(message, inner);
