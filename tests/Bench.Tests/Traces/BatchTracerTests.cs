using System.Text.Json;
using Analysis.Timelines;
using Bench.Models;
using Bench.Tests.Commands;
using Bench.Tests.Models;
using Bench.Tests.Workloads;
using Bench.Traces;
using Bench.Workloads;

namespace Bench.Tests.Traces;

[Collection(RealRun.OneAtATime)]
public sealed class BatchTracerTests(EveryProvision provided) : IClassFixture<EveryProvision>
{
    private const int Tasks = 9;

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    public static TheoryData<string, int> Models
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var model in ModelList.Names)
            {
                data.Add(model, 0);
                data.Add(model, 2);
            }
            return data;
        }
    }

    [Theory(Timeout = 120_000)]
    [MemberData(nameof(Models))]
    public Task The_tasks_of_a_real_batch_are_each_there_once_and_no_lane_overlaps_itself(string model, int dop) => Task.Run(() =>
    {
        foreach (var workload in provided.Workloads)
        {
            var batch = new Batch(workload, Tasks, workload.SmallGrain, dop == 0 ? null : dop);
            var traced = BatchTracer.Trace(ModelList.Create(model), batch, dop == 0 ? null : batch with { TaskCount = 2 }, startInside: dop == 0);
            var rows = Rows(model, batch, traced);

            var timeline = Assert.Single(TimelineReader.Of(rows, TraceRows.Pool(1, traced)));
            Assert.Equal(Enumerable.Range(0, Tasks), timeline.Tasks.Select(task => task.Index));
            Assert.Equal(Tasks, timeline.Lanes.Sum(lane => lane.Tasks.Length));
            Assert.All(timeline.Tasks, task => Assert.InRange(task.Ended, task.Started, traced.Makespan));
            if (dop > 0 && model != ModelName.Sequential) Assert.InRange(Most(timeline), 1, dop);
            if (workload.GrainUnit == GrainUnitName.Nanoseconds) Assert.All(timeline.Tasks, task => Assert.InRange(task.Took, 1, long.MaxValue));
            var processes = traced.Tasks.Select(task => task.Process).Distinct().ToArray();
            Assert.Equal(traced.Clock is null, processes is [var only] && only == Environment.ProcessId);
            if (traced.Clock is { } clock) Assert.InRange(clock.BoundNanoseconds, 1, 50_000_000);
        }
    }, Stop);

    [Fact(Timeout = 60_000)]
    public Task Times_are_on_the_clock_that_the_batch_was_timed_by() => Task.Run(() =>
    {
        var traced = BatchTracer.Trace(new SequentialModel(), new Batch(new Sleep(), 3, 20_000_000), null, startInside: false);
        Assert.InRange(traced.Makespan - traced.Tasks.Sum(task => task.Ended - task.Started), 0, 10_000_000_000);
        Assert.InRange(traced.Tasks[0].Started, 0, 10_000_000_000);
    }, Stop);

    [Fact(Timeout = 60_000)]
    public Task A_pool_that_starves_is_heard_to_grow_and_why() => Task.Run(() =>
    {
        // In a process of its own, whose pool is small.
        var request = new TraceRequest(ModelName.ThreadPool, WorkloadName.Sleep, 3 * Environment.ProcessorCount, 1_000_000_000, null, false, null, 1);
        var traced = TraceProcess.Start(request, new Bench.Processes.ChildProcesses());
        Assert.Contains(traced.Pool, moment => moment is { Kind: PoolKind.Change, Reason: "Starvation" });
        var looks = traced.Pool.Where(moment => moment.Kind == PoolKind.Sample).ToArray();
        Assert.Equal(0, looks[0].At);
        // It may have idle threads at the start, and then grows without starting one; with as many as cores it starves.
        Assert.True(looks.Max(look => look.Threads) > Environment.ProcessorCount, "the pool grew");
        Assert.True(looks.Max(look => look.Pending) > 0, "work waited in its queues");

        var raised = TraceProcess.Start(request with { MinThreads = request.TaskCount }, new Bench.Processes.ChildProcesses());
        Assert.True(Threads(raised) >= Threads(traced), "a pool that may have more threads at once has no fewer");
    }, Stop);

    [Fact(Timeout = 60_000)]
    public Task A_batch_that_fails_says_so_in_one_line() => Task.Run(() =>
    {
        var refused = Assert.Throws<TraceException>(() => TraceProcess.Start(
            new TraceRequest(ModelName.Thread, WorkloadName.Sleep, 3, 1, null, false, null, 1), new Bench.Processes.ChildProcesses()));
        Assert.Contains("whole milliseconds", refused.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() =>
            BatchTracer.Trace(new ThreadModel(), new Batch(new CountingWorkload(failing: 1), 3, 1), null, startInside: false));
    }, Stop);

    [Fact]
    public void Noting_a_task_costs_something_and_not_much() => Assert.InRange(RecordingCost.Measure(), 1, 10_000);

    [Fact(Timeout = 60_000)]
    public Task The_trace_for_other_programs_is_what_they_expect() => Task.Run(() =>
    {
        var traced = BatchTracer.Trace(new MultiProcessModel(), new Batch(new Sleep(), 4, 1_000_000), null, startInside: false);
        var timelines = TimelineReader.Of(Rows(ModelName.MultiProcess, new Batch(new Sleep(), 4, 1_000_000), traced), TraceRows.Pool(1, traced));
        using var output = new MemoryStream();
        ChromeTrace.Write(output, timelines);

        using var json = JsonDocument.Parse(output.ToArray());
        var events = json.RootElement.GetProperty("traceEvents").EnumerateArray().ToArray();
        Assert.All(events, each =>
        {
            Assert.True(each.GetProperty("ph").GetString() is "X" or "C" or "M");
            Assert.NotEqual("", each.GetProperty("name").GetString());
            Assert.InRange(each.GetProperty("ts").GetDouble(), 0, traced.Makespan / 1000.0);
            Assert.True(each.GetProperty("pid").GetInt32() > 0);
        });
        var tasks = events.Where(each => each.GetProperty("ph").GetString() == "X").ToArray();
        Assert.Equal(traced.Tasks.Select(task => (task.Process, task.Thread!.Value, Took: task.Ended - task.Started)).Order(),
            tasks.Select(each => (each.GetProperty("pid").GetInt32(), each.GetProperty("tid").GetInt32(),
                Took: (long)Math.Round(1000 * each.GetProperty("dur").GetDouble()))).Order());
        // Everything that runs tasks has a name, and every counter counts.
        Assert.Subset(events.Where(each => each.GetProperty("ph").GetString() == "M").Select(each => each.GetProperty("pid").GetInt32()).ToHashSet(),
            tasks.Select(each => each.GetProperty("pid").GetInt32()).ToHashSet());
        Assert.All(events.Where(each => each.GetProperty("ph").GetString() == "C"),
            each => Assert.True(each.GetProperty("args").GetProperty("count").GetInt32() >= 0));
    }, Stop);

    private static TraceRow[] Rows(string model, Batch batch, TracedBatch traced) => [.. TraceRows.Tasks(
        1, new TraceRequest(model, batch.Workload.Name, batch.TaskCount, batch.Grain, batch.Dop, false, null, 1), traced, 50)];

    private static int Threads(TracedBatch batch) => batch.Tasks.Select(task => task.Thread).Distinct().Count();

    /// <summary>Most tasks in flight at once.</summary>
    private static int Most(Timeline timeline) =>
        timeline.Tasks.Max(task => timeline.Tasks.Count(other => other.Started <= task.Started && task.Started < other.Ended));
}
