using System.Text;
using CsvHelper;

namespace Analysis.Tables;

/// <summary>
/// One CSV file, read row by row from the header down. Holds one row at a time, and never more than <see cref="Limits"/> allow.
/// Rows that are not well formed, and those that a caller rejects, end the reading or are counted, as the options say.
/// </summary>
internal sealed class Table : IDisposable
{
    private readonly CsvReader reader;
    private readonly bool skipBad;
    private readonly long length;
    private readonly bool lastLineIsOpen;
    private CsvMalformedRecord? malformed;
    private bool rejected;

    private Table(string file, Stream stream, Dialect dialect, ReadOptions options, bool lineBreaksInQuotes)
    {
        File = file;
        skipBad = options.SkipBad;
        length = stream.Length;
        lastLineIsOpen = dialect.Encoding is null && stream is FileStream whole && OpenEnd.Of(whole);
        reader = CsvReader.Create(Separable(stream, dialect), new CsvReaderOptions
        {
            Separator = AsciiSeparator(dialect),
            HasHeader = false,
            Encoding = Remaining(dialect),
            MaxRecordSize = Limits.RowBytes,
            TrackLineNumbers = true,
            AllowLineBreaksInQuotes = lineBreaksInQuotes,
            OnMalformedRecord = record => malformed ??= record,
        });
        EncodingGuessed = dialect.Encoding == Encoding.Latin1;
        Header = ReadHeader();
        Separator = dialect.Separator ?? reader.Separator;
    }

    /// <summary>The path as the user gave it, for messages.</summary>
    public string File { get; }

    public IReadOnlyList<string> Header { get; }

    /// <summary>What parts two fields.</summary>
    public char Separator { get; }

    /// <summary>Whether the file is neither UTF-8 nor UTF-16, so that letters beyond ASCII may be wrong.</summary>
    public bool EncodingGuessed { get; }

    /// <summary>Rows that were left out.</summary>
    public int Rejected { get; private set; }

    /// <summary>The message about the first of them.</summary>
    public string? FirstRejection { get; private set; }

    /// <summary>Whether there was a row with a quote that is never closed, which swallows the rows behind it.</summary>
    public bool HasOpenQuote { get; private set; }

    /// <summary>Whether the row is the file's last one and its line is not ended: what a crash in mid-write leaves.</summary>
    public bool IsUnfinished =>
        lastLineIsOpen && reader.ByteOffset < length && reader.ByteOffset + reader.RawRecord.Length >= length;

    /// <param name="lineBreaksInQuotes">Without them a quote that is never closed spoils one row and not all that follow.</param>
    /// <exception cref="InputException">The file cannot be opened or has no header.</exception>
    public static Table Open(string file, ReadOptions options, bool lineBreaksInQuotes = true)
    {
        var stream = InputFile.Open(file);
        try
        {
            return new Table(file, stream, Dialect.Of(stream), options, lineBreaksInQuotes);
        }
        catch (Exception fault)
        {
            stream.Dispose();
            if (fault is IOException or UnauthorizedAccessException) throw InputFile.Unreadable(file, fault);
            throw;
        }
    }

    /// <summary>Some lines of a file; where a row does not fit, its place in the file is not known.</summary>
    public static Table Open(FilePart part, char separator) => new("", part, new Dialect(null, separator, []), ReadOptions.Strict, lineBreaksInQuotes: false);

    /// <summary>Goes to the next well-formed row.</summary>
    public bool Read()
    {
        while (Advance())
        {
            if (IsUnfinished) return true;
            if (malformed is { Reason: not CsvMalformedReason.StrayQuote } record)
            {
                HasOpenQuote |= record.Reason == CsvMalformedReason.UnterminatedQuote;
                Reject(0, Malformation.Text(record.Reason), "text with its quotes in pairs");
            }
            else if (HasAllFields()) return true;
        }
        return false;
    }

    /// <summary>How many bytes lie before the current row.</summary>
    public long RowOffset => reader.ByteOffset;

    /// <summary>The bytes of a field, UTF-8; valid until the next row.</summary>
    public ReadOnlySpan<byte> this[int column] => reader.GetSpan(column);

    public string Text(int column) => Encoding.UTF8.GetString(reader.GetSpan(column));

    /// <summary>Refuses the row: throws, or counts it as left out.</summary>
    /// <param name="column">From 0.</param>
    /// <returns>Always false, for callers that hand it on.</returns>
    public bool Reject(int column, string what, string expected)
    {
        var problem = At(reader.LineNumber, column, what, expected);
        if (!skipBad) throw problem;
        FirstRejection ??= problem.Message;
        if (!rejected) Rejected++;
        rejected = true;
        return false;
    }

    /// <summary>Refuses a field, quoting it.</summary>
    public bool RejectField(int column, string expected)
    {
        var name = column < Header.Count ? Header[column] : "?";
        return Reject(column, $"{Quoted.Text(Text(column))} in column {Quoted.Text(name)}", expected);
    }

    /// <summary>What is wrong at a place of this file.</summary>
    public InputException At(long line, int column, string what, string expected) =>
        new($"{File}:{line}:{column + 1}: {what}, expected {expected}");

    /// <summary>What is wrong at the current row.</summary>
    public InputException Here(string what, string expected) => At(reader.LineNumber, 0, what, expected);

    public void Dispose() => reader.Dispose();

    private bool Advance()
    {
        malformed = null;
        rejected = false;
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException fault)
        {
            HasOpenQuote = true;
            throw At(fault.LineNumber, 0, $"a row longer than {Limits.RowBytes} bytes, or a quote that is never closed", "shorter rows");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw InputFile.Unreadable(File, fault);
        }
    }

    private string[] ReadHeader()
    {
        if (!Advance()) throw At(1, 0, "the file is empty", "a header and rows");
        if (reader.FieldCount > Limits.Columns)
            throw At(reader.LineNumber, Limits.Columns, $"{reader.FieldCount} columns", $"{Limits.Columns} at most");
        var header = new string[reader.FieldCount];
        for (var column = 0; column < header.Length; column++) header[column] = Text(column).Trim();
        header[0] = header[0].TrimStart('﻿');
        return header;
    }

    private bool HasAllFields()
    {
        var extra = reader.FieldCount;
        while (extra > Header.Count && reader.IsEmpty(extra - 1)) extra--;
        return extra == Header.Count
            || Reject(Math.Min(extra, Header.Count), $"a row of {reader.FieldCount} fields", $"{Header.Count} as in the header");
    }

    /// <summary>Separators beyond ASCII need a stream of their own, which knows UTF-8 only.</summary>
    private static Stream Separable(Stream stream, Dialect dialect)
    {
        if (dialect.Separator is not { } separator || char.IsAscii(separator)) return stream;
        var bytes = dialect.Encoding is null ? stream : Encoding.CreateTranscodingStream(stream, dialect.Encoding, Encoding.UTF8);
        return new CsvSeparatorStream(bytes, separator.ToString());
    }

    private static Encoding? Remaining(Dialect dialect) => AsciiSeparator(dialect) is null && dialect.Separator is not null ? null : dialect.Encoding;

    private static char? AsciiSeparator(Dialect dialect) => dialect.Separator is { } separator && char.IsAscii(separator) ? separator : null;
}
