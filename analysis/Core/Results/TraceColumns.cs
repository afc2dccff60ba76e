namespace Analysis.Results;

/// <summary>A trace's rows from the fields of its files.</summary>
internal static class TraceColumns
{
    /// <summary>Eleven days: no batch takes longer, and no sum of times leaves the numbers' range.</summary>
    private const long Longest = 1_000_000_000_000_000;

    public static TraceRow Task(NamedFields row)
    {
        var count = (int)row.Whole(nameof(TraceRow.TaskCount), 1, Limits.TracedTasks);
        return new TraceRow
        {
            Batch = (int)row.Whole(nameof(TraceRow.Batch), 1, int.MaxValue),
            Workload = row.Text(nameof(TraceRow.Workload)),
            Model = row.Text(nameof(TraceRow.Model)),
            Configuration = row.Text(nameof(TraceRow.Configuration)),
            Setting = row.Text(nameof(TraceRow.Setting)),
            TaskCount = count,
            Grain = row.Whole(nameof(TraceRow.Grain)),
            GrainUnit = row.Text(nameof(TraceRow.GrainUnit)),
            Dop = (int?)row.MaybeWhole(nameof(TraceRow.Dop), 1, int.MaxValue),
            Cores = (int)row.Whole(nameof(TraceRow.Cores), 1, int.MaxValue),
            Task = (int)row.Whole(nameof(TraceRow.Task), 0, count - 1),
            QueuedNanoseconds = Time(row, nameof(TraceRow.QueuedNanoseconds)),
            StartedNanoseconds = Time(row, nameof(TraceRow.StartedNanoseconds)),
            EndedNanoseconds = Time(row, nameof(TraceRow.EndedNanoseconds)),
            Process = (int)row.Whole(nameof(TraceRow.Process), 0, int.MaxValue),
            Thread = (int?)row.MaybeWhole(nameof(TraceRow.Thread), 0, int.MaxValue),
            WorkNanoseconds = row.MaybeNumber(nameof(TraceRow.WorkNanoseconds)),
            MakespanNanoseconds = row.Whole(nameof(TraceRow.MakespanNanoseconds), 1, Longest),
            RecordingNanoseconds = row.MaybeNumber(nameof(TraceRow.RecordingNanoseconds)),
            ClockBoundNanoseconds = row.MaybeNumber(nameof(TraceRow.ClockBoundNanoseconds)),
        };
    }

    /// <summary>Since the batch began, ns.</summary>
    private static long Time(NamedFields row, string name) => row.Whole(name, 0, Longest);

    public static PoolRow Pool(NamedFields row) => new()
    {
        Batch = (int)row.Whole(nameof(PoolRow.Batch), 1, int.MaxValue),
        Kind = row.Text(nameof(PoolRow.Kind)) is PoolKind.Sample or PoolKind.Change
            ? row.Text(nameof(PoolRow.Kind))
            : throw row.Wrong(nameof(PoolRow.Kind), $"{PoolKind.Sample} or {PoolKind.Change}"),
        Nanoseconds = Time(row, nameof(PoolRow.Nanoseconds)),
        Threads = (int)row.Whole(nameof(PoolRow.Threads), 0, int.MaxValue),
        Pending = row.MaybeWhole(nameof(PoolRow.Pending)),
        Reason = row.Text(nameof(PoolRow.Reason)),
    };
}
