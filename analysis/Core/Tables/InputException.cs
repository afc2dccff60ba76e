namespace Analysis.Tables;

/// <summary>Input that cannot be read. The message is one line: <c>file:line:column: what, and what was expected</c>.</summary>
public sealed class InputException(string message, Exception? inner = null) : Exception(message, inner);
