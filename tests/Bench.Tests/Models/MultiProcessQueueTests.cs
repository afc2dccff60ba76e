using Bench.Models;
using Bench.Tests.Workers;
using Bench.Workers;
using Bench.Workers.Queues;
using Bench.Workloads;

namespace Bench.Tests.Models;

public sealed class MultiProcessQueueTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory(Timeout = 120_000)]
    [InlineData(Transport.Pipe)]
    [InlineData(Transport.SharedMemory)]
    public Task Every_task_is_done_once_over_many_laps_and_after_pauses(Transport transport) => Task.Run(() =>
    {
        SkipWithout(transport);
        using var model = new MultiProcessQueueModel(transport);
        model.Start(new Batch(new Squaring(), 1, 1, Dop: 2));
        foreach (var (count, grain) in new[] { (0, 1L), (1, 1), (2, 1), (5_000, 1), (300, 10_000), (5_000, 1) })
        {
            var batch = new Batch(new Squaring(), count, grain);
            Assert.Equal(batch.Checksum(), model.Run(batch));
            // Long enough for the workers to block.
            Thread.Sleep(5);
        }
        Assert.True(model.ChildrenUsage().CpuNanoseconds > 0);
    }, Stop);

    [Theory(Timeout = 120_000)]
    [InlineData(Transport.Pipe)]
    [InlineData(Transport.SharedMemory)]
    public Task Tasks_of_different_sizes_and_of_workloads_by_turns_are_done_too(Transport transport) => Task.Run(() =>
    {
        SkipWithout(transport);
        using var model = new MultiProcessQueueModel(transport);
        model.Start(new Batch(new Squaring(), 1, 1, Dop: 2));
        IWorkload[] workloads =
        [
            new UnevenSquaring(new TaskSizes(0.8, Skewed: true, 3)), new Squaring(), new UnevenSquaring(new TaskSizes(0.5, Skewed: false, 9)),
        ];
        for (var turn = 0; turn < 9; turn++)
        {
            var batch = new Batch(workloads[turn % 3], 400, 50);
            Assert.Equal(batch.Checksum(), model.Run(batch));
        }
    }, Stop);

    [Theory(Timeout = 120_000)]
    [InlineData(Transport.Pipe)]
    [InlineData(Transport.SharedMemory)]
    public Task A_failed_task_surfaces_and_the_workers_stay_usable(Transport transport) => Task.Run(() =>
    {
        SkipWithout(transport);
        using var model = new MultiProcessQueueModel(transport);
        model.Start(new Batch(new Squaring(), 1, 1, Dop: 2));
        Assert.Contains("whole milliseconds", Assert.Throws<WorkerException>(() => model.Run(new Batch(new Sleep(), 4, 1))).Message, StringComparison.Ordinal);
        Assert.Contains("no workload called Counting",
            Assert.Throws<WorkerException>(() => model.Run(new Batch(new CountingWorkload(), 4, 1))).Message, StringComparison.Ordinal);

        var sound = new Batch(new Squaring(), 100, 100);
        Assert.Equal(sound.Checksum(), model.Run(sound));
    }, Stop);

    [Theory(Timeout = 120_000)]
    [InlineData(Transport.Pipe)]
    [InlineData(Transport.SharedMemory)]
    public Task Workers_killed_at_any_moment_are_an_error_that_names_one(Transport transport) => Task.Run(() =>
    {
        SkipWithout(transport);
        var random = new Random(11);
        for (var time = 0; time < 10; time++)
        {
            using var model = new MultiProcessQueueModel(transport);
            model.Start(new Batch(new Squaring(), 1, 1, Dop: 2));
            var ids = model.WorkerIds.ToArray();
            var running = Task.Run(() => { while (true) model.Run(new Batch(new Squaring(), 20_000, 1)); }, Stop);
            Thread.Sleep(TimeSpan.FromMicroseconds(random.Next(20_000)));
            ProcessState.Kill(ids[time % 2]);

            var failure = Assert.Throws<WorkerException>(() => running.GetAwaiter().GetResult());
            Assert.StartsWith($"worker {ids[time % 2]} ended in the middle of its work with exit code", failure.Message, StringComparison.Ordinal);
            Assert.Throws<WorkerException>(() => model.Run(new Batch(new Squaring(), 2, 1)));
        }
    }, Stop);

    [Fact(Timeout = 120_000)]
    public Task A_worker_that_is_stopped_is_an_error_within_a_bounded_time() => Task.Run(() =>
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows stops no processes by signal");
        using var dispatcher = new Dispatcher(2, Transport.Pipe, () => Worker.Start(), TimeSpan.FromMilliseconds(500));
        var id = dispatcher.Lanes[0].Worker.Id;
        using (var stop = System.Diagnostics.Process.Start("kill", ["-STOP", $"{id}"])) stop.WaitForExit();

        var failure = Assert.Throws<WorkerException>(() => dispatcher.Run("Squaring", 100, 1));

        Assert.Equal($"worker {id} stalls: no sign of life for 0.5 s; it was ended", failure.Message);
    }, Stop);

    [Theory(Timeout = 120_000)]
    [InlineData(Transport.Pipe)]
    [InlineData(Transport.SharedMemory)]
    public Task A_long_task_is_no_stall_and_idle_workers_use_no_CPU(Transport transport) => Task.Run(() =>
    {
        SkipWithout(transport);
        using var dispatcher = new Dispatcher(2, transport, () => Worker.Start(), TimeSpan.FromMilliseconds(300));
        Assert.Equal(new Sleep().Checksum(0, 2_000_000_000), dispatcher.Run("Sleep", 1, 2_000_000_000).Checksum);

        var before = Cpu(dispatcher);
        Thread.Sleep(1_000);
        // Asking and the runtime's own threads cost something; polling would cost all of the second, twice.
        Assert.True(Cpu(dispatcher) - before < TimeSpan.FromMilliseconds(400));
    }, Stop);

    [Fact(Timeout = 60_000)]
    public Task Shared_memory_has_no_name_in_any_file_system() => Task.Run(() =>
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("only Linux shows it");
        using var model = new MultiProcessQueueModel(Transport.SharedMemory);
        model.Start(new Batch(new Squaring(), 1, 1, Dop: 1));
        var maps = File.ReadAllLines($"/proc/{model.WorkerIds.Single()}/maps").Where(line => line.Contains("memfd:bench", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(maps);
        Assert.All(maps, line => Assert.EndsWith("(deleted)", line, StringComparison.Ordinal));
    }, Stop);

    private static TimeSpan Cpu(Dispatcher dispatcher) =>
        dispatcher.Lanes.Select(lane => lane.ReportUsage(TimeSpan.FromSeconds(30)).Cpu).Aggregate((left, right) => left + right);

    private static void SkipWithout(Transport transport)
    {
        if (transport == Transport.SharedMemory && !SharedBlock.IsSupported) Assert.Skip("this system has no shared memory without a name");
    }
}
