using CsvHelper;

namespace Analysis.Tables;

/// <summary>Broken quoting, in words.</summary>
internal static class Malformation
{
    public static string Text(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => "a quote that is never closed",
        CsvMalformedReason.TextAfterClosingQuote => "text after a closing quote",
        CsvMalformedReason.LineBreakInQuotes => "a line break inside quotes",
        _ => "broken quoting",
    };
}
