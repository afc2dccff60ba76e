namespace Bench.Laps;

/// <summary>A case that did not do its work: a wrong checksum, or a failed task. The message is one line.</summary>
public sealed class CaseFailedException(string message, Exception? inner = null) : Exception(message, inner);
