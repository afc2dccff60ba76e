using Analysis.Reading.Numbers;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>The statistics in the current row of a report.</summary>
internal sealed class ReportRow(Table table, ReportColumns columns, NumberMarks marks)
{
    /// <summary>Whether a time had no unit, in its cell or in the header.</summary>
    public bool UnitMissing { get; private set; }

    /// <param name="summary"><c>null</c> when the benchmark has no result.</param>
    /// <returns>False when the row was refused.</returns>
    public bool TryRead(out SummaryStatistics? summary)
    {
        summary = null;
        if (!Time(columns.Mean, out var mean) || !Time(columns.Error, out var error) || !Time(columns.Deviation, out var deviation)
            || !Time(columns.Median, out var median) || !Ratio(out var ratio) || !Size(out var allocated)) return false;
        if (Positive(mean) is null && Positive(median) is null) return true;
        summary = new SummaryStatistics(Positive(mean), error, deviation, Positive(median), ratio, allocated);
        return true;
    }

    private bool Time(int? column, out double? nanoseconds)
    {
        nanoseconds = null;
        if (column is not { } at) return true;
        if (!Quantity.TryParse(table.Text(at), marks, columns.Unit(at), UnitText.Times, out var quantity) || quantity.Value < 0)
            return table.RejectField(at, $"a time such as 1{marks.Decimal}5 us, or NA");
        UnitMissing |= !quantity.UnitKnown;
        nanoseconds = quantity.Value;
        return true;
    }

    private bool Size(out double? bytes)
    {
        bytes = null;
        if (columns.Allocated is not { } at) return true;
        if (!Quantity.TryParse(table.Text(at), marks, columns.Unit(at), UnitText.Sizes, out var quantity))
            return table.RejectField(at, $"a size such as 1{marks.Decimal}5 KB, or -");
        bytes = quantity.Value;
        return true;
    }

    private bool Ratio(out double? ratio)
    {
        ratio = null;
        return columns.Ratio is not { } at || RatioText.TryParse(table.Text(at), marks, out ratio)
            || table.RejectField(at, $"a ratio such as 1{marks.Decimal}05, or NA");
    }

    /// <summary>A benchmark that BenchmarkDotNet could not tell from doing nothing has no time.</summary>
    private static double? Positive(double? value) => value > 0 ? value : null;
}
