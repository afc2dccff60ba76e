using Bench.Models;
using Bench.Tests.Rounds;
using Bench.Traces;
using Bench.Workers;
using Bench.Workloads;

namespace Bench.Tests.Traces;

/// <summary>Why one process that is asked for the time stands for all workers.</summary>
public sealed class ClockComparisonTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    /// <summary>Processes of one time namespace share the values of CLOCK_MONOTONIC, see time_namespaces(7); children are all born into the same one.</summary>
    [Fact(Timeout = 60_000)]
    public Task Workers_read_the_same_clock_as_this_process_by_the_kernels_own_word() => Task.Run(() =>
    {
        var own = OperatingSystem.IsLinux() ? new FileInfo("/proc/self/ns/time").LinkTarget : null;
        if (own is null) Assert.Skip("only Linux from 5.6 on tells which monotonic clock a process reads");
        using var model = new MultiProcessModel();
        model.Start(new Batch(new Squaring(), 3, 1, Dop: 3));
        using var queue = new MultiProcessQueueModel();
        queue.Start(new Batch(new Squaring(), 2, 1, Dop: 2));

        Assert.All(model.WorkerIds.Concat(queue.WorkerIds), id => Assert.Equal(own, new FileInfo($"/proc/{id}/ns/time").LinkTarget));
        Assert.Equal(own, new FileInfo("/proc/self/ns/time_for_children").LinkTarget);
    }, Stop);

    [Fact(Timeout = 60_000)]
    public Task One_process_after_the_other_is_off_by_no_more_than_its_own_bound() => Task.Run(() =>
    {
        for (var process = 0; process < 3; process++)
        {
            var clock = ClockComparison.Measure();
            Assert.InRange(Math.Abs(clock.OffsetNanoseconds), 0, clock.BoundNanoseconds);
            Assert.Equal(0, clock.Correction);
        }
    }, Stop);

    [Fact(Timeout = 60_000)]
    public Task A_process_for_one_task_sends_its_times_with_its_answer_and_they_lie_between_question_and_answer() => Task.Run(() =>
    {
        using var folder = new TemporaryFolder();
        var recording = new WorkerRecording(1, folder.Root);
        recording.Ask();
        using var worker = Worker.Start(isForOneTask: true);
        WorkerRecording.Stop();
        worker.Send(new TaskRange(WorkloadName.Sleep, 7, 1, 5 * Sleep.NanosecondsPerMillisecond));
        Assert.Equal(new Sleep().Checksum(7, 1), worker.Receive().Checksum);
        worker.Join();

        var task = Assert.Single(recording.Answered);
        Assert.Equal((worker.Id, 7), (task.Process, task.Record.Task));
        Assert.True(task.Asked <= task.Record.Started && task.Record.Started < task.Record.Ended && task.Record.Ended <= task.Received);
        Assert.True(task.Record.Thread > 0);
        Assert.Equal([(task.Process, task.Record)], recording.Noted());
        Assert.Empty(Directory.GetFiles(folder.Root));
    }, Stop);
}
