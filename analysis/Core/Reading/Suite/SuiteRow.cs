using System.Globalization;
using System.Text;
using Analysis.Reading.Numbers;
using Analysis.Reading.Tables;

namespace Analysis.Reading.Suite;

/// <summary>The fields of the current row of this suite's <c>measurements.csv</c> that belong to one iteration.</summary>
internal sealed class SuiteRow(Table table, SuiteColumns columns)
{
    private readonly int round = columns.Of(nameof(MeasurementRow.Round));
    private readonly int launch = columns.Of(nameof(MeasurementRow.Launch));
    private readonly int iteration = columns.Of(nameof(MeasurementRow.Iteration));
    private readonly int stage = columns.Of(nameof(MeasurementRow.Stage));
    private readonly int operations = columns.Of(nameof(MeasurementRow.Operations));
    private readonly int nanoseconds = columns.Of(nameof(MeasurementRow.Nanoseconds));
    private readonly int start = columns.Of(nameof(MeasurementRow.StartUtc));
    private readonly int cpu = columns.Of(nameof(MeasurementRow.CpuNanoseconds));
    private readonly int threads = columns.Of(nameof(MeasurementRow.PeakThreads));
    private readonly int allocated = columns.Of(nameof(MeasurementRow.AllocatedBytes));
    private readonly int delivered = columns.Of(nameof(MeasurementRow.DeliveredNanoseconds));

    private const int LongestTime = 40;
    private readonly byte[] startText = new byte[LongestTime];
    private int startLength;
    private int rows;

    public int Round { get; private set; }
    public Stage Stage { get; private set; }

    /// <summary>Ticks of the case's start; 0 when the file does not say.</summary>
    public long Start { get; private set; }

    public int Launch { get; private set; }
    public int Iteration { get; private set; }

    /// <summary>Wall time per operation.</summary>
    public double Nanoseconds { get; private set; }

    public double? Cpu { get; private set; }
    public double? Threads { get; private set; }
    public double? Allocated { get; private set; }
    public double? Delivered { get; private set; }

    /// <returns>False when the row was refused.</returns>
    public bool Read() => ReadPlace() && ReadTime() && ReadCosts();

    private bool ReadPlace()
    {
        if (!PlainNumber.TryParse(table[round], out int number) || number < 1) return table.RejectField(round, "a round from 1");
        Round = number;
        if (!ReadIndex(launch, 1, out var process) || !ReadIndex(iteration, ++rows, out var place)) return false;
        (Launch, Iteration) = (process, place);
        return ReadStart();
    }

    private bool ReadIndex(int column, int missing, out int value)
    {
        value = missing;
        return column < 0 || PlainNumber.TryParse(table[column], out value) || table.RejectField(column, "a whole number");
    }

    /// <summary>A case's rows follow each other and have the same start: it is worked out once.</summary>
    private bool ReadStart()
    {
        if (start < 0 || table[start].IsEmpty)
        {
            (Start, startLength) = (0, 0);
            return true;
        }
        if (table[start].SequenceEqual(startText.AsSpan(0, startLength))) return true;
        Span<char> text = stackalloc char[LongestTime];
        if (!Encoding.UTF8.TryGetChars(table[start], text, out var length)
            || !DateTimeOffset.TryParse(text[..length], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            return table.RejectField(start, "a time such as 2026-01-31T12:00:00Z");
        Start = time.UtcTicks;
        startLength = table[start].Length <= startText.Length ? table[start].Length : 0;
        table[start][..startLength].CopyTo(startText);
        return true;
    }

    private bool ReadTime()
    {
        Stage = StageName.Of(table[stage]);
        if (Stage == Stage.Unknown) return table.RejectField(stage, "Jitting, Pilot, Warmup or Actual");
        if (!PlainNumber.TryParse(table[operations], out long count) || count < 1) return table.RejectField(operations, "a whole number from 1");
        if (!PlainNumber.TryParse(table[nanoseconds], out double total) || total < 0) return table.RejectField(nanoseconds, "a number of nanoseconds");
        Nanoseconds = total / count;
        return true;
    }

    private bool ReadCosts()
    {
        if (!Optional(cpu, out var cpuTime) || !Optional(threads, out var peak) || !Optional(allocated, out var bytes) || !Optional(delivered, out var length))
            return false;
        (Cpu, Threads, Allocated, Delivered) = (cpuTime, peak, bytes, length);
        return true;
    }

    private bool Optional(int column, out double? value)
    {
        value = null;
        if (column < 0 || table[column].IsEmpty) return true;
        if (!PlainNumber.TryParse(table[column], out double number) || number < 0) return table.RejectField(column, "a number, or nothing");
        value = number;
        return true;
    }
}
