using System.Diagnostics;
using Bench.Processes;
using Bench.Workers;
using Bench.Workers.Queues;
using Bench.Workloads;

namespace Bench.Tests.Workers;

/// <summary>A worker that is asked to take its tasks from a queue, frame by frame.</summary>
public sealed class ServingTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public Task Tasks_that_come_right_behind_the_request_to_serve_are_the_queues() => Task.Run(() =>
    {
        const int tasks = 50;
        // Both threads of a worker read; whoever is slow to start a queue lets the other one take its tasks past it.
        for (var time = 0; time < 5; time++)
        {
            using var worker = Start();
            using var requests = new MemoryStream();
            Payload.Text(FrameKind.Serve, "").Write(requests);
            for (var task = 0; task < tasks; task++) Payload.Run(new TaskRange(nameof(Squaring), task, 1, 10)).Write(requests);
            worker.StandardInput.BaseStream.Write(requests.ToArray());
            worker.StandardInput.BaseStream.Flush();

            Assert.Equal(FrameKind.Serving, Frame.Read(worker.StandardOutput.BaseStream)!.Value.Kind);
            for (var task = 0; task < tasks; task++)
            {
                var result = Payload.ReadResult(Frame.Read(worker.StandardOutput.BaseStream)!.Value);
                Assert.Equal(new Squaring().Checksum(task, 10), result.Checksum);
            }
            worker.StandardInput.Close();
            worker.WaitForExit();
            Assert.Equal(0, worker.ExitCode);
        }
    }, Stop);

    [Fact(Timeout = 120_000)]
    public async Task A_task_in_a_frame_right_behind_shared_memory_is_never_done_past_the_queue()
    {
        if (!SharedBlock.IsSupported) Assert.Skip("this system has no shared memory without a name");
        for (var time = 0; time < 5; time++)
        {
            using var block = SharedBlock.Create(RingTasks.Bytes);
            using var worker = Start();
            using var requests = new MemoryStream();
            Payload.Text(FrameKind.Serve, block.Address).Write(requests);
            Payload.Run(new TaskRange(nameof(Squaring), 0, 1, 10)).Write(requests);
            await worker.StandardInput.BaseStream.WriteAsync(requests.ToArray(), Stop);
            await worker.StandardInput.BaseStream.FlushAsync(Stop);
            await worker.WaitForExitAsync(Stop);
            Assert.Equal(1, worker.ExitCode);
            Assert.Contains("a task in a frame where they come through shared memory", await worker.StandardError.ReadToEndAsync(Stop),
                StringComparison.Ordinal);
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task A_second_queue_is_refused_since_nobody_would_be_left_to_see_the_end_of_the_input()
    {
        using var worker = Start();
        for (var time = 0; time < 2; time++) Payload.Text(FrameKind.Serve, "").Write(worker.StandardInput.BaseStream);
        await worker.WaitForExitAsync(Stop);
        Assert.Equal(1, worker.ExitCode);
        Assert.Equal("the worker protocol met a second queue", (await worker.StandardError.ReadToEndAsync(Stop)).TrimEnd());
    }

    [Fact(Timeout = 60_000)]
    public async Task Shared_memory_that_is_not_there_ends_a_worker_with_one_line_that_says_so()
    {
        using var worker = Start();
        Payload.Text(FrameKind.Serve, OperatingSystem.IsWindows() ? "bench-none" : "/proc/self/fd/999").Write(worker.StandardInput.BaseStream);
        await worker.WaitForExitAsync(Stop);
        Assert.Equal(1, worker.ExitCode);
        Assert.StartsWith("the shared memory of the benchmark cannot be opened: ", await worker.StandardError.ReadToEndAsync(Stop), StringComparison.Ordinal);
    }

    private static Process Start() => Process.Start(ThisProgram.In(AppContext.BaseDirectory, WorkerProcess.Argument))!;
}
