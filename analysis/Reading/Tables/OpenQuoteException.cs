namespace Analysis.Reading.Tables;

/// <summary>A row that does not end within <see cref="Limits.RowBytes"/>: most likely because of a quote that is never closed.</summary>
internal sealed class OpenQuoteException(string message, Exception inner) : InputException(message, inner);
