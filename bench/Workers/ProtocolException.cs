namespace Bench.Workers;

/// <summary>Bytes that are no frame of this protocol.</summary>
public sealed class ProtocolException(string message) : Exception(message);
