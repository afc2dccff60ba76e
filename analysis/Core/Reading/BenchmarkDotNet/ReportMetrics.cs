using System.Collections.Frozen;
using System.Collections.Immutable;
using Analysis.Reading.Numbers;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>What a report says beside time: the memory that is allocated, and the columns that were asked for.</summary>
internal sealed class ReportMetrics
{
    /// <summary>Counts of BenchmarkDotNet's diagnosers, which print a dash for none.</summary>
    private static readonly FrozenSet<string> counts = new[]
    {
        Metric.Allocated, "Gen0", "Gen1", "Gen2", "Gen 0", "Gen 1", "Gen 2", "Completed Work Items", "Lock Contentions", "Exceptions",
        "Allocated native memory", "Native memory leak",
    }.ToFrozenSet();

    private readonly Table table;
    private readonly NumberMarks marks;
    private readonly MetricColumn[] columns;

    public ReportMetrics(Table table, ReportColumns columns, NumberMarks marks, ReadOptions options)
    {
        (this.table, this.marks) = (table, marks);
        var asked = columns.Metrics.Where(column => column != columns.Allocated)
            .Select(column => new MetricColumn(column, columns.Name(column), columns.Unit(column)));
        this.columns = columns.Allocated is { } at ? [new MetricColumn(at, Metric.Allocated, columns.Unit(at), Metric.Bytes), .. asked] : [.. asked];
    }

    /// <param name="isMeasured">Whether the row has a time: without one a dash is no count.</param>
    /// <param name="metrics">Those that the current row has.</param>
    /// <returns>False when the row was refused, because what is allocated is no size.</returns>
    public bool TryRead(bool isMeasured, out ImmutableArray<Metric> metrics)
    {
        metrics = [];
        foreach (var column in columns)
        {
            if (column.TryRead(table.Text(column.Index), marks, isMeasured && counts.Contains(column.Name), out var metric))
            {
                if (metric is not null) metrics = metrics.Add(metric);
            }
            else if (column.Name == Metric.Allocated)
            {
                return table.RejectField(column.Index, $"a size such as 1{marks.Decimal}5 KB, or -");
            }
        }
        return true;
    }

    /// <summary>The case without those columns that some row proves to be text.</summary>
    public Case OfNumbers(Case @case)
    {
        var texts = columns.Where(column => column.IsText).Select(column => column.Name).ToArray();
        return texts.Length == 0 ? @case : @case with { Metrics = @case.Metrics.RemoveAll(metric => texts.Contains(metric.Name)) };
    }
}

/// <summary>A column of numbers, with the unit that its first cell has.</summary>
/// <param name="name">What to call it.</param>
/// <param name="headerUnit">The unit in the header, or <c>null</c>.</param>
/// <param name="unit">What its numbers must be, or <c>null</c> where the first one tells.</param>
internal sealed class MetricColumn(int index, string name, string? headerUnit, string? unit = null)
{
    /// <summary>BenchmarkDotNet prints so many decimals of a size in kilobytes and above, and leaves zeros at their end out.</summary>
    private const int SizeDecimals = 2;

    /// <summary>So much do sums of a few numbers lack, bytes.</summary>
    private const double Slack = 1e-6;

    public int Index => index;

    public string Name => name;

    /// <summary>Whether a cell was no number, or one of another kind than those before.</summary>
    public bool IsText { get; private set; }

    /// <param name="isCount">Whether a dash stands for none.</param>
    /// <param name="metric"><c>null</c> when the cell says that there is none.</param>
    /// <returns>False when the cell is no number of the column's kind.</returns>
    public bool TryRead(string cell, NumberMarks marks, bool isCount, out Metric? metric)
    {
        metric = null;
        if (isCount && cell.AsSpan().Trim() is "-")
        {
            metric = new Metric(name, unit ?? UnitOf(headerUnit ?? "").Name, 0, 0, 0) { IsDash = true };
            return true;
        }
        if (MissingValue.Is(cell)) return true;
        var (number, own) = UnitText.OfCell(cell);
        var (kind, factor) = UnitOf(own.Length > 0 ? own : headerUnit ?? unit ?? "");
        if (!marks.TryParse(number, out var value) || !double.IsFinite(value * factor) || value != 0 && (unit ??= kind) != kind) return !(IsText = true);
        metric = Of(unit ?? kind, Quantity.Scaled(value, factor), Decimals(number, marks), factor);
        return true;
    }

    private static (string Name, double Factor) UnitOf(string text) =>
        UnitText.Sizes.TryGetValue(text, out var bytes) ? (Metric.Bytes, bytes)
        : UnitText.Times.TryGetValue(text, out var nanoseconds) ? (Metric.Nanoseconds, nanoseconds)
        : (text, 1);

    private static int Decimals(string number, NumberMarks marks) => number.LastIndexOf(marks.Decimal) is >= 0 and var mark ? number.Length - mark - 1 : 0;

    /// <summary>
    /// A whole number in its smallest unit is what it is; anything else was rounded, by half a unit of its last digit. Bytes per operation are whole, since
    /// BenchmarkDotNet rounds them; files of others that show fractions of a byte show averages, and what disturbs these.
    /// </summary>
    private Metric Of(string kind, double value, int decimals, double factor)
    {
        if (decimals == 0 && factor == 1) return new Metric(name, kind, value, value, value);
        var isScaled = kind == Metric.Bytes && factor > 1;
        var half = 0.5 * Math.Pow(10, -(isScaled ? Math.Max(decimals, SizeDecimals) : decimals)) * factor;
        if (kind == Metric.Bytes && !isScaled) half += Metric.NoiseBytes;
        var (low, high) = (value >= 0 ? Math.Max(0, value - half) : value - half, value + half);
        return isScaled ? new Metric(name, kind, value, Math.Ceiling(low - Slack), Math.Floor(high + Slack)) : new Metric(name, kind, value, low, high);
    }
}
