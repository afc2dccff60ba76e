using Analysis.Reading.Numbers;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>The statistics in the current row of a report.</summary>
internal sealed class ReportRow(Table table, ReportColumns columns, NumberMarks marks)
{
    /// <summary>Whether a time had no unit, in its cell or in the header.</summary>
    public bool UnitMissing { get; private set; }

    /// <summary>Whether an error was worked out, since the file has no such column.</summary>
    public bool ErrorWorkedOut { get; private set; }

    /// <summary>What the last row read says of its ratio beyond the number.</summary>
    public RatioMark RatioMark { get; private set; }

    /// <param name="summary"><c>null</c> when the benchmark has no result. A time of 0 is one: no longer than an empty method.</param>
    /// <returns>False when the row was refused.</returns>
    public bool TryRead(out SummaryStatistics? summary)
    {
        summary = null;
        if (!Time(columns.Mean, out var mean) || !Time(columns.Error, out var error) || !Time(columns.Deviation, out var deviation)
            || !Time(columns.Median, out var median) || !Ratio(out var ratio)) return false;
        if (columns.Error is null && mean is > 0)
        {
            if (!Time(columns.StandardError, out var standard) || !Time(columns.Smallest, out var smallest) || !Time(columns.Largest, out var largest))
                return false;
            error = ReportError.Of(standard, deviation, smallest, largest);
            ErrorWorkedOut |= error is not null;
        }
        if (mean is not null || median is not null) summary = new SummaryStatistics(mean, error, deviation, median, ratio);
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

    private bool Ratio(out double? ratio)
    {
        (ratio, RatioMark) = (null, default);
        if (columns.Ratio is not { } at) return true;
        if (!RatioText.TryParse(table.Text(at), marks, out ratio)) return table.RejectField(at, $"a ratio such as 1{marks.Decimal}05, or NA");
        var isSteady = columns.RatioDeviation is { } column && RatioText.IsZero(table.Text(column), marks);
        RatioMark = RatioText.IsBaseline(table.Text(at)) ? RatioMark.Said : isSteady ? RatioMark.WithoutScatter : RatioMark.None;
        return true;
    }
}

/// <summary>What a ratio says of its row being the baseline, beyond being about 1; stronger ones are larger.</summary>
internal enum RatioMark
{
    None,

    /// <summary>The ratio scatters by nothing: it is that of a row to itself.</summary>
    WithoutScatter,

    /// <summary>The cell says <c>baseline</c>.</summary>
    Said,
}
