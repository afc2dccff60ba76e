using System.Text;
using Analysis.Reading.Numbers;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>How a <c>-measurements.csv</c> writes its numbers.</summary>
internal static class MeasurementMarks
{
    /// <summary>
    /// Reads the whole table. BenchmarkDotNet writes raw numbers without groups and with two decimals at most, so that a mark with three digits behind it
    /// comes from another program. When no number says what it is, it parts groups if it parts the fields too, and is the decimal one otherwise.
    /// </summary>
    public static FileMarks Find(Table table)
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
}
