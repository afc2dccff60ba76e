using System.Globalization;
using System.Text;

namespace Analysis.Results;

/// <summary>The one reader of <c>measurements.csv</c>: row by row, columns found by name, older files' missing columns as <c>null</c>.</summary>
public sealed class MeasurementReader
{
    private static readonly string[] needed =
    [
        nameof(MeasurementRow.Suite), nameof(MeasurementRow.Model), nameof(MeasurementRow.TaskCount), nameof(MeasurementRow.Grain),
        nameof(MeasurementRow.Round), nameof(MeasurementRow.Stage), nameof(MeasurementRow.Operations), nameof(MeasurementRow.Nanoseconds),
    ];

    private readonly Table table;
    private readonly NameColumn suite, workload, model, configuration, grainUnit, stage, runtime;
    private readonly TimeColumn start;
    private readonly int tasks, grain, dop, round, order, launch, iteration, operations, nanoseconds, cpu, threads, allocated, delivered, probe, disturbed;
    private readonly int voluntary, involuntary, memory;
    private int rows;

    internal MeasurementReader(Table table)
    {
        this.table = table;
        foreach (var name in needed)
        {
            if (Column(name) < 0) throw table.At(1, table.Header.Count - 1, $"no column {name}", $"the columns of this suite's {RunFolder.MeasurementsName}");
        }
        suite = new NameColumn(table, Column(nameof(MeasurementRow.Suite)));
        workload = new NameColumn(table, Column(nameof(MeasurementRow.Workload)));
        model = new NameColumn(table, Column(nameof(MeasurementRow.Model)));
        configuration = new NameColumn(table, Column(nameof(MeasurementRow.Configuration)));
        grainUnit = new NameColumn(table, Column(nameof(MeasurementRow.GrainUnit)));
        stage = new NameColumn(table, Column(nameof(MeasurementRow.Stage)));
        runtime = new NameColumn(table, Column(nameof(MeasurementRow.Runtime)));
        start = new TimeColumn(table, Column(nameof(MeasurementRow.StartUtc)));
        tasks = Column(nameof(MeasurementRow.TaskCount));
        grain = Column(nameof(MeasurementRow.Grain));
        dop = Column(nameof(MeasurementRow.Dop));
        round = Column(nameof(MeasurementRow.Round));
        order = Column(nameof(MeasurementRow.Order));
        launch = Column(nameof(MeasurementRow.Launch));
        iteration = Column(nameof(MeasurementRow.Iteration));
        operations = Column(nameof(MeasurementRow.Operations));
        nanoseconds = Column(nameof(MeasurementRow.Nanoseconds));
        cpu = Column(nameof(MeasurementRow.CpuNanoseconds));
        threads = Column(nameof(MeasurementRow.PeakThreads));
        allocated = Column(nameof(MeasurementRow.AllocatedBytes));
        delivered = Column(nameof(MeasurementRow.DeliveredNanoseconds));
        probe = Column(nameof(MeasurementRow.ProbeNanoseconds));
        disturbed = Column(nameof(MeasurementRow.Disturbed));
        voluntary = Column(nameof(MeasurementRow.VoluntarySwitches));
        involuntary = Column(nameof(MeasurementRow.InvoluntarySwitches));
        memory = Column(nameof(MeasurementRow.PeakMemoryBytes));
    }

    /// <summary>All rows of a file, as they come; none when there is no such file.</summary>
    /// <exception cref="InputException">The file is damaged, or no <c>measurements.csv</c>.</exception>
    public static IEnumerable<MeasurementRow> Read(string file)
    {
        if (!File.Exists(file)) yield break;
        using var table = Table.Open(file, ReadOptions.Strict);
        foreach (var row in new MeasurementReader(table).Rows()) yield return row;
    }

    /// <summary>Whether a header is this suite's.</summary>
    internal static bool Match(IReadOnlyList<string> header) => needed.All(name => header.Any(column => column.Trim() == name));

    /// <summary>Whether the last row was not complete and left out: what a crash in mid-write leaves.</summary>
    internal bool LastRowIsUnfinished { get; private set; }

    /// <summary>To the end of the table; rows that do not fit are rejected there.</summary>
    internal IEnumerable<MeasurementRow> Rows()
    {
        while (table.Read())
        {
            if (table.IsUnfinished) LastRowIsUnfinished = true;
            else if (Row() is { } row) yield return row;
        }
    }

    private MeasurementRow? Row()
    {
        rows++;
        if (!Whole(round, 1, "a round from 1", out var number) || !Whole(order, "a whole number", out var place)) return null;
        if (!Whole(launch, int.MinValue, "a whole number", out var process, missing: 1)) return null;
        if (!Whole(iteration, int.MinValue, "a whole number", out var index, missing: rows) || !start.Read(out var time)) return null;
        var kind = stage.Text;
        if (!IsStage(kind)) return Rejected(stage.Column, "Jitting, Pilot, Warmup or Actual");
        if (!PlainNumber.TryParse(table[operations], out long batches) || batches < 1) return Rejected(operations, "a whole number from 1");
        if (!PlainNumber.TryParse(table[nanoseconds], out double total) || total < 0) return Rejected(nanoseconds, "a number of nanoseconds");
        if (suite.IsEmpty) return Rejected(suite.Column, "a name");
        if (model.IsEmpty) return Rejected(model.Column, "a name");
        if (!Whole(tasks, 1, "a number of tasks from 1", out var count)) return null;
        if (!PlainNumber.TryParse(table[grain], out long work) || work < 0) return Rejected(grain, "a whole number");
        if (!Whole(dop, "a number from 1, or nothing", out var inFlight, least: 1) || !Cost(cpu, out var cpuTime)) return null;
        if (!Whole(threads, "a number, or nothing", out var peak, least: 0) || !Cost(allocated, out var bytes)) return null;
        if (!Cost(delivered, out var length) || !Cost(probe, out var probed) || !Flag(disturbed, out var mark)) return null;
        if (!Cost(voluntary, out var waits) || !Cost(involuntary, out var losses) || !Cost(memory, out var resident)) return null;
        return new MeasurementRow
        {
            Suite = suite.Text,
            Workload = workload.Text,
            Model = model.Text,
            Configuration = configuration.Text,
            TaskCount = count,
            Grain = work,
            GrainUnit = grainUnit.Text,
            Dop = inFlight,
            Round = number,
            Order = place,
            Launch = process,
            Iteration = index,
            Stage = kind,
            Operations = batches,
            Nanoseconds = total,
            StartUtc = time,
            CpuNanoseconds = cpuTime,
            PeakThreads = peak,
            AllocatedBytes = bytes,
            DeliveredNanoseconds = length,
            ProbeNanoseconds = probed,
            Disturbed = mark,
            VoluntarySwitches = waits,
            InvoluntarySwitches = losses,
            PeakMemoryBytes = resident,
            Runtime = runtime.IsEmpty ? null : runtime.Text,
        };
    }

    private static bool IsStage(string name) => name is StageName.Actual or StageName.Warmup or StageName.Pilot or StageName.Jitting;

    private int Column(string name)
    {
        for (var column = 0; column < table.Header.Count; column++)
        {
            if (table.Header[column] == name) return column;
        }
        return -1;
    }

    private MeasurementRow? Rejected(int column, string expected)
    {
        table.RejectField(column, expected);
        return null;
    }

    private bool Whole(int column, int least, string expected, out int value, int missing = 0)
    {
        value = missing;
        return column < 0 || (PlainNumber.TryParse(table[column], out value) && value >= least) || table.RejectField(column, expected);
    }

    private bool Whole(int column, string expected, out int? value, int least = int.MinValue)
    {
        value = null;
        if (column < 0 || table[column].IsEmpty) return true;
        if (!PlainNumber.TryParse(table[column], out int number) || number < least) return table.RejectField(column, expected);
        value = number;
        return true;
    }

    private bool Cost(int column, out double? value)
    {
        value = null;
        if (column < 0 || table[column].IsEmpty) return true;
        if (!PlainNumber.TryParse(table[column], out double number) || number < 0) return table.RejectField(column, "a number, or nothing");
        value = number;
        return true;
    }

    private bool Flag(int column, out bool? value)
    {
        value = null;
        if (column < 0 || table[column].IsEmpty) return true;
        if (Ascii.EqualsIgnoreCase(table[column], "true"u8)) value = true;
        else if (Ascii.EqualsIgnoreCase(table[column], "false"u8)) value = false;
        return value is not null || table.RejectField(column, "true, false or nothing");
    }

    /// <summary>
    /// A column of names: each name becomes one string, however often it is there. Rows of a case follow each other, so that most names are the last one.
    /// </summary>
    private sealed class NameColumn
    {
        private readonly Table table;
        private readonly Dictionary<byte[], string> names = new(ByteKeys.Comparer);
        private readonly Dictionary<byte[], string>.AlternateLookup<ReadOnlySpan<byte>> lookup;
        private (byte[] Bytes, string Text) last = ([], "");
        private long total;

        public NameColumn(Table table, int column)
        {
            (this.table, Column) = (table, column);
            lookup = names.GetAlternateLookup<ReadOnlySpan<byte>>();
        }

        public int Column { get; }

        public bool IsEmpty => Column < 0 || table[Column].IsEmpty;

        /// <summary>Empty where the column is missing.</summary>
        public string Text
        {
            get
            {
                if (IsEmpty) return "";
                var bytes = table[Column];
                if (bytes.SequenceEqual(last.Bytes)) return last.Text;
                if (!lookup.TryGetValue(bytes, out var key, out var known))
                {
                    total += bytes.Length;
                    if (total > Limits.NameBytes) throw table.Here($"more than {Limits.NameBytes} bytes of names", "shorter names, or fewer cases");
                    names.Add(key = bytes.ToArray(), known = table.Text(Column));
                }
                last = (key, known);
                return known;
            }
        }
    }

    /// <summary>A column of times. A case's rows follow each other and have the same start: it is worked out once.</summary>
    private sealed class TimeColumn(Table table, int column)
    {
        private const int Longest = 40;
        private readonly byte[] last = new byte[Longest];
        private int length;
        private DateTimeOffset? time;

        public bool Read(out DateTimeOffset? value)
        {
            value = null;
            if (column < 0 || table[column].IsEmpty) return true;
            if (length > 0 && table[column].SequenceEqual(last.AsSpan(0, length)))
            {
                value = time;
                return true;
            }
            Span<char> text = stackalloc char[Longest];
            if (table[column].Length > Longest || !Encoding.UTF8.TryGetChars(table[column], text, out var characters)
                || !DateTimeOffset.TryParse(text[..characters], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed))
                return table.RejectField(column, "a time such as 2026-01-31T12:00:00Z");
            length = table[column].Length;
            table[column].CopyTo(last);
            value = time = parsed.ToUniversalTime();
            return true;
        }
    }
}
