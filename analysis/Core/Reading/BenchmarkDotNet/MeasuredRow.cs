using System.Text;
using Analysis.Reading.Numbers;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>The fields of the current row of a <c>-measurements.csv</c> that belong to one iteration.</summary>
internal sealed class MeasuredRow(Table table, MeasurementColumns columns, NumberMarks marks)
{
    private readonly (int Launch, int Mode, int Stage, int Iteration, int Nanoseconds, int Operations, int Allocated) at =
        (columns.Launch, columns.Mode, columns.Stage, columns.Iteration, columns.Nanoseconds, columns.Operations, columns.Allocated);

    private int rows;

    /// <summary>The first stage that no known version writes, if there was any; such rows say nothing of the benchmark's time.</summary>
    public string? NewStage { get; private set; }

    public Phase Phase { get; private set; }
    public int Launch { get; private set; }
    public int Iteration { get; private set; }

    /// <summary>Per operation.</summary>
    public double Nanoseconds { get; private set; }

    public double? AllocatedBytes { get; private set; }

    /// <returns>False when the row was refused.</returns>
    public bool Read() => ReadPlace() && ReadTime() && ReadAllocated();

    private bool ReadPlace()
    {
        Phase = at.Stage < 0 ? PhaseName.Of(table[at.Mode]) : PhaseName.Of(table[at.Mode], table[at.Stage]);
        if (Phase == Phase.Unknown && at.Stage >= 0 && PhaseName.IsMode(table[at.Mode]) && PhaseName.IsNewStage(table[at.Stage]))
        {
            NewStage ??= table.Text(at.Stage);
            Phase = Phase.Other;
        }
        if (Phase == Phase.Unknown)
        {
            return at.Stage >= 0 && PhaseName.IsMode(table[at.Mode])
                ? table.RejectField(at.Stage, "a stage of BenchmarkDotNet's, such as Actual")
                : table.RejectField(at.Mode, "a mode of BenchmarkDotNet's, such as Workload");
        }
        if (!Index(at.Launch, 1, out var launch) || !Index(at.Iteration, ++rows, out var iteration)) return false;
        (Launch, Iteration) = (launch, iteration);
        return true;
    }

    private bool ReadTime()
    {
        if (!PlainNumber.TryParse(table[at.Operations], out long operations) || operations < 1)
            return table.RejectField(at.Operations, "a whole number from 1");
        if (!TryNumber(at.Nanoseconds, out var total)) return table.RejectField(at.Nanoseconds, $"a number such as 1234{marks.Decimal}5");
        Nanoseconds = total / operations;
        return true;
    }

    private bool ReadAllocated()
    {
        AllocatedBytes = null;
        if (at.Allocated < 0) return true;
        var field = table[at.Allocated];
        if (field.IsEmpty || field is [(byte)'?'] or [(byte)'-'] || field.SequenceEqual("NA"u8)) return true;
        if (!TryNumber(at.Allocated, out var bytes)) return table.RejectField(at.Allocated, "a number of bytes, or ?");
        AllocatedBytes = bytes >= 0 ? bytes : null;
        return true;
    }

    private bool Index(int column, int missing, out int value)
    {
        value = missing;
        return column < 0 || (PlainNumber.TryParse(table[column], out value) && value >= 0) || table.RejectField(column, "a whole number");
    }

    private bool TryNumber(int column, out double value)
    {
        var field = table[column];
        if (marks.Decimal == '.' && PlainNumber.TryParse(field, out value)) return true;
        value = 0;
        Span<char> text = stackalloc char[NumberText.MostCharacters];
        return Encoding.UTF8.TryGetChars(field, text, out var length) && marks.TryParse(text[..length], out value);
    }
}
