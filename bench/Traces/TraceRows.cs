using Bench.Workloads;

namespace Bench.Traces;

/// <summary>A traced batch as rows of the files.</summary>
public static class TraceRows
{
    /// <param name="number">The batch's number in its file, from 1.</param>
    /// <param name="recording">What noting a task cost, ns.</param>
    public static IEnumerable<TraceRow> Tasks(int number, TraceRequest request, TracedBatch batch, double recording)
    {
        var workload = WorkloadList.Find(request.Workload);
        var sizes = TaskSizes.Named(request.Workload);
        return Tasks(number, request, batch, recording, workload.GrainUnit, task => workload switch
        {
            _ when sizes is not null => sizes.Of(task, request.Grain) * request.NanosecondsPerSquare,
            { GrainUnit: GrainUnitName.Squares } => request.Grain * request.NanosecondsPerSquare,
            Sleep or HttpLoopback => request.Grain,
            // Half of a mixed task needs a core and half none; what a read takes nobody knows.
            _ => null,
        });
    }

    /// <param name="unit">The grain's.</param>
    /// <param name="work">What a task takes with nothing in its way, ns.</param>
    public static IEnumerable<TraceRow> Tasks(
        int number, TraceRequest request, TracedBatch batch, double recording, string unit, Func<int, double?> work) =>
        batch.Tasks.Select(task => new TraceRow
        {
            Batch = number,
            Workload = request.Workload,
            Model = request.Model,
            Configuration = request.Configuration,
            Setting = request.Setting,
            TaskCount = request.TaskCount,
            Grain = request.Grain,
            GrainUnit = unit,
            Dop = request.Dop,
            Cores = Environment.ProcessorCount,
            Task = task.Index,
            QueuedNanoseconds = 0,
            StartedNanoseconds = task.Started,
            EndedNanoseconds = task.Ended,
            Process = task.Process,
            Thread = task.Thread,
            WorkNanoseconds = work(task.Index),
            MakespanNanoseconds = batch.Makespan,
            RecordingNanoseconds = recording,
            ClockBoundNanoseconds = batch.Clock?.BoundNanoseconds,
        });

    public static IEnumerable<PoolRow> Pool(int number, TracedBatch batch) => batch.Pool.Select(moment => new PoolRow
    {
        Batch = number,
        Kind = moment.Kind,
        Nanoseconds = moment.At,
        Threads = moment.Threads,
        Pending = moment.Pending,
        Reason = moment.Reason,
    });
}
