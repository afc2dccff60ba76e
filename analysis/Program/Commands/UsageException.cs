namespace Analysis.Commands;

/// <summary>The command line asks for what cannot be done. The message is one line that names the thing and the remedy.</summary>
public sealed class UsageException(string message, Exception? inner = null) : Exception(message, inner);
