using Analysis.Reading.Numbers;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>How a report writes its numbers.</summary>
internal static class ReportMarks
{
    /// <summary>
    /// Reads the whole table. Times and ratios decide; only when they do not, the other columns do; and when nothing does, a mark is the decimal one,
    /// because BenchmarkDotNet writes every time with at least one decimal.
    /// </summary>
    public static FileMarks Find(Table table)
    {
        var columns = new ReportColumns(table, ReadOptions.Strict);
        var (precise, others) = (new NumberEvidence(), new NumberEvidence());
        while (table.Read())
        {
            foreach (var column in columns.Precise) precise.Add(Number(table.Text(column)));
            foreach (var column in columns.Others) others.Add(Number(table.Text(column)));
        }
        if ((precise.Decided ?? others.Decided) is { } decided) return new FileMarks(decided, false);
        return (precise.Ambiguous ?? others.Ambiguous) is { } mark ? new FileMarks(new NumberMarks(mark), true) : new FileMarks(null, false);
    }

    private static ReadOnlySpan<char> Number(string cell) => UnitText.OfCell(cell).Number;
}
