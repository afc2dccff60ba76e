namespace Bench.Traces;

/// <summary>A batch could not be traced. The message says why and what to do, one line.</summary>
public sealed class TraceException(string message, Exception? inner = null) : Exception(message, inner);
