using System.Text;
using Analysis.Reading.Numbers;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>How a file writes its numbers.</summary>
/// <param name="Marks"><c>null</c> when no number of the file has a mark in it.</param>
/// <param name="Guessed">Whether every number with a mark can be read in two ways, so that the rule and not the file decided.</param>
internal sealed record FileMarks(NumberMarks? Marks, bool Guessed)
{
    /// <summary>
    /// Reads a whole report. Times and ratios decide; only when they do not, the other columns do; and when nothing does, a mark is the decimal one,
    /// because BenchmarkDotNet writes every time with at least one decimal.
    /// </summary>
    public static FileMarks OfReport(Table table)
    {
        var columns = new ReportColumns(table, ReadOptions.Strict);
        var (precise, others) = (new NumberEvidence(), new NumberEvidence());
        while (table.Read())
        {
            foreach (var column in columns.Precise) precise.Add(UnitText.OfCell(table.Text(column)).Number);
            foreach (var column in columns.Others) others.Add(UnitText.OfCell(table.Text(column)).Number);
        }
        if ((precise.Decided ?? others.Decided) is { } decided) return new FileMarks(decided, false);
        return (precise.Ambiguous ?? others.Ambiguous) is { } mark ? new FileMarks(new NumberMarks(mark), true) : new FileMarks(null, false);
    }

    /// <summary>
    /// Reads whole measurements. BenchmarkDotNet writes raw numbers without groups and with two decimals at most, so that a mark with three digits behind it
    /// comes from another program. When no number says what it is, it parts groups if it parts the fields too, and is the decimal one otherwise.
    /// </summary>
    public static FileMarks OfMeasurements(Table table)
    {
        var evidence = new NumberEvidence();
        var columns = new MeasurementColumns(table);
        int[] numbers = columns.Value < 0 ? [columns.Nanoseconds] : [columns.Nanoseconds, columns.Value];
        Span<char> text = stackalloc char[NumberText.MostCharacters];
        while (table.Read())
        {
            foreach (var column in numbers)
            {
                var field = table[column];
                if (field.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0) continue;
                if (Encoding.UTF8.TryGetChars(field, text, out var length)) evidence.Add(text[..length]);
            }
        }
        if (evidence.Decided is { } decided) return new FileMarks(decided, false);
        if (evidence.Ambiguous is not { } mark) return new FileMarks(NumberMarks.Invariant, false);
        return new FileMarks(mark == table.Separator ? NumberMarks.Invariant : new NumberMarks(mark), true);
    }

    public Warning? Warning(string file) => this is { Guessed: true, Marks.Decimal: var mark }
        ? new Warning("number-format-guessed", file, $"every number with a mark in it can be read in two ways; '{mark}' was taken for the decimal mark",
            "write the file in the invariant culture")
        : null;
}
