using System.Globalization;

namespace Analysis.Reading.Building;

/// <summary>What reading has to say that holds for every kind of file.</summary>
internal static class ReadingWarnings
{
    /// <summary>Keys of what <see cref="ReadOptions.SkipBad"/> left out.</summary>
    public const string RowsLeftOut = "rows-left-out", FileLeftOut = "file-left-out";

    /// <summary>What to say of a file of BenchmarkDotNet's that has a header only.</summary>
    public static Warning NoRows(Table table) => new("no-rows", table.File, "it has a header and no rows", "look at BenchmarkDotNet's log for the reason");

    /// <summary>What to say of a file of BenchmarkDotNet's in which no benchmark has a time.</summary>
    public static Warning NoTimes(Table table) => new("no-benchmark-succeeded", table.File,
        "no benchmark has a time: it failed", "look at BenchmarkDotNet's log for the reason");

    /// <summary>What to say of benchmarks that take no longer than an empty method.</summary>
    public static Warning? BelowOverhead(Table table, int cases) => cases == 0 ? null : new Warning("below-overhead", table.File,
        string.Create(CultureInfo.InvariantCulture,
            $"{cases} case(s) took no longer than an empty method: their times count as {RoundSample.LeastNanoseconds} ns at most, "
                + $"and ratios to them are bounds"),
        "give the benchmark more to do, and make sure that its result is used");

    public static IEnumerable<Warning> Of(Table table, int repeated)
    {
        if (table.EncodingGuessed)
            yield return new Warning("encoding-guessed", table.File, "it is neither UTF-8 nor UTF-16 and was read as Latin-1, so that names may be wrong",
                "save it as UTF-8");
        if (table.Rejected > 0)
            yield return new Warning(RowsLeftOut, table.File, $"{Rows(table.Rejected)} left out, the first because of {table.FirstRejection}",
                "mend the file, or do without them");
        if (repeated > 0) yield return Ambiguous(table.File, repeated);
    }

    public static Warning Ambiguous(string subject, int cases) => new("ambiguous-case", subject,
        $"{cases} case(s) left out because their iterations are there more than once, as when two parameters look the same",
        "let more of them be printed, with SummaryStyle.Default.WithMaxParameterColumnWidth(100), or give the parameters values that differ in what is printed "
            + "of them, or each file its own folder");

    public static string Rows(int count) => count == 1 ? "1 row" : $"{count} rows";
}
