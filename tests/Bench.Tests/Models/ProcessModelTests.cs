using Bench.Models;
using Bench.Tests.Workers;
using Bench.Workers;
using Bench.Workloads;

namespace Bench.Tests.Models;

public sealed class ProcessModelTests
{
    private const long Minute = 60_000_000_000;

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public Task Any_number_of_tasks_is_cut_into_ranges_without_gap_or_overlap() => Task.Run(() =>
    {
        using var model = new MultiProcessModel();
        model.Start(new Batch(new Squaring(), 1, 1, Dop: 3));
        for (var count = 0; count < 20; count++)
        {
            var batch = new Batch(new Squaring(), count, 7);
            Assert.Equal(batch.Checksum(), model.Run(batch));
        }
        Assert.Equal(3, model.WorkerIds.Count());
    }, Stop);

    [Fact(Timeout = 60_000)]
    public Task A_process_that_dies_in_mid_batch_is_an_error_that_names_it() => Task.Run(() =>
    {
        using var model = new MultiProcessModel();
        var batch = new Batch(new Sleep(), 2, Minute, Dop: 2);
        model.Start(batch);
        var running = Task.Run(() => model.Run(batch), Stop);
        foreach (var id in model.WorkerIds.ToList()) ProcessState.Kill(id);

        var failure = Assert.Throws<WorkerException>(() => running.GetAwaiter().GetResult());
        Assert.Contains(failure.Message,
            model.WorkerIds.Select(id => $"worker {id} ended in the middle of its work with exit code {(OperatingSystem.IsWindows() ? -1 : 137)}"));
    }, Stop);

    [Fact(Timeout = 120_000)]
    public Task A_process_that_dies_while_another_one_is_waited_for_ends_the_batch_too() => Task.Run(() =>
    {
        using var model = new MultiProcessModel();
        var batch = new Batch(new Sleep(), 2, 10 * Minute, Dop: 2);
        model.Start(batch);
        var last = model.WorkerIds.Last();
        var running = Task.Run(() => model.Run(batch), Stop);
        // Were it killed before it is asked, it would only be noticed sooner.
        Thread.Sleep(100);
        ProcessState.Kill(last);

        var failure = Assert.Throws<WorkerException>(() => running.GetAwaiter().GetResult());
        Assert.Equal($"worker {last} ended in the middle of its work with exit code {(OperatingSystem.IsWindows() ? -1 : 137)}", failure.Message);
        Assert.Equal(failure.Message, Assert.Throws<WorkerException>(() => model.Run(batch)).Message);
    }, Stop);

    [Fact(Timeout = 120_000)]
    public Task A_process_that_is_stopped_ends_the_batch_within_a_bounded_time() => Task.Run(() =>
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows stops no processes by signal");
        using var model = new MultiProcessModel(() => Worker.Start(), TimeSpan.FromSeconds(1));
        var batch = new Batch(new Sleep(), 1, 10 * Minute, Dop: 1);
        model.Start(batch);
        var id = model.WorkerIds.Single();
        var running = Task.Run(() => model.Run(batch), Stop);
        using (var stop = System.Diagnostics.Process.Start("kill", ["-STOP", $"{id}"])) stop.WaitForExit();

        var failure = Assert.Throws<WorkerException>(() => running.GetAwaiter().GetResult());
        Assert.Equal($"worker {id} stalls: no sign of life for 1 s; it was ended", failure.Message);
    }, Stop);

    [Fact(Timeout = 60_000)]
    public Task A_task_that_throws_in_a_process_surfaces_and_the_workers_stay_usable() => Task.Run(() =>
    {
        using var model = new MultiProcessModel();
        model.Start(new Batch(new Squaring(), 1, 1, Dop: 2));
        var refused = Assert.Throws<WorkerException>(() => model.Run(new Batch(new Sleep(), 4, 1)));
        Assert.Contains("whole milliseconds", refused.Message, StringComparison.Ordinal);
        var unknown = Assert.Throws<WorkerException>(() => model.Run(new Batch(new CountingWorkload(), 4, 1)));
        Assert.Contains("no workload called Counting", unknown.Message, StringComparison.Ordinal);

        var sound = new Batch(new Squaring(), 4, 100);
        Assert.Equal(sound.Checksum(), model.Run(sound));
    }, Stop);

    [Fact(Timeout = 60_000)]
    public Task A_failing_process_per_task_surfaces_too() => Task.Run(() =>
    {
        using var model = new ProcessPerTaskModel();
        Assert.Throws<WorkerException>(() => model.Run(new Batch(new Sleep(), 3, 1)));
    }, Stop);

    [Fact(Timeout = 120_000)]
    public Task Sixty_four_processes_at_once_end_and_leave_no_handle_behind() => Task.Run(() =>
    {
        using var model = new ProcessPerTaskModel();
        var batch = new Batch(new Squaring(), 64, 10);
        Assert.Equal(batch.Checksum(), model.Run(batch));
        if (!OperatingSystem.IsLinux()) return;

        var before = Directory.GetFiles("/proc/self/fd").Length;
        Assert.Equal(batch.Checksum(), model.Run(batch));
        // Other tests open and close files meanwhile; one handle left per process would still stand out.
        Assert.InRange(Directory.GetFiles("/proc/self/fd").Length, 0, before + 63);
    }, Stop);

    [Fact(Timeout = 60_000)]
    public Task The_workers_are_gone_when_the_model_is_disposed() => Task.Run(() =>
    {
        var model = new MultiProcessModel();
        model.Start(new Batch(new Squaring(), 1, 1, Dop: 2));
        var ids = model.WorkerIds.ToList();
        model.Dispose();
        Assert.All(ids, id => Assert.True(ProcessState.HasEnded(id)));
    }, Stop);

    [Fact(Timeout = 60_000)]
    public Task Used_CPU_time_and_delivered_lengths_come_home() => Task.Run(() =>
    {
        foreach (IModel model in new IModel[] { new MultiProcessModel(), new ProcessPerTaskModel() })
        {
            using (model)
            {
                var batch = new Batch(new Sleep(), 3, 1_000_000);
                model.Start(batch);
                model.Run(batch);
                var usage = model.ChildrenUsage();
                Assert.True(usage.CpuNanoseconds > 0, "processes cannot start for nothing");
                Assert.Equal(3, usage.DeliveredTasks);
                Assert.True(usage.DeliveredNanoseconds > 0, "and neither can they sleep");
                Assert.True(usage.Threads >= 2, "every process has a thread");
            }
        }
    }, Stop);
}
