namespace Bench.Suites;

/// <summary>A case that did not do its work: a wrong checksum, or a failed task. The message is one line.</summary>
public sealed class CaseFailedException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Begins the line on standard output by which the failure also reaches whoever started the case.</summary>
    public const string Prefix = "// bench-failure: ";
}
