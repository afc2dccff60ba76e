using System.Diagnostics;
using Bench.Processes;
using Bench.Workers;
using Bench.Workloads;

namespace Bench.Tests.Workers;

public sealed class WorkerTests
{
    private static readonly TaskRange OneMinute = new(nameof(Sleep), 0, 1, 60_000_000_000);

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public Task A_worker_does_one_range_after_the_other() => Task.Run(() =>
    {
        using var worker = Worker.Start();
        var squaring = new Squaring();
        for (var i = 0; i < 100; i++)
        {
            worker.Send(new TaskRange(squaring.Name, i, 2, 50));
            Assert.Equal(squaring.Checksum(i, 50) + squaring.Checksum(i + 1, 50), worker.Receive().Checksum);
        }
        Assert.True(worker.ReportUsage().Threads > 0);
    }, Stop);

    [Theory(Timeout = 60_000)]
    [InlineData(nameof(Sleep), 600_000_000_000)]
    [InlineData(nameof(Squaring), long.MaxValue)]
    public async Task A_worker_ends_in_the_middle_of_a_task_when_its_input_ends(string workload, long endless)
    {
        using var process = Process.Start(ThisProgram.In(AppContext.BaseDirectory, WorkerProcess.Argument))!;
        Payload.Run(new TaskRange(workload, 0, 1, endless)).Write(process.StandardInput.BaseStream);
        // Time to get into the task; were it too short, the worker would only have it easier.
        await Task.Delay(200, Stop);
        process.StandardInput.Close();
        await process.WaitForExitAsync(Stop);
        Assert.Equal(0, process.ExitCode);
        Assert.Equal("", await process.StandardOutput.ReadToEndAsync(Stop));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_worker_that_is_asked_to_terminate_does_so_in_the_middle_of_a_task()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no SIGTERM");
        using var process = Process.Start(ThisProgram.In(AppContext.BaseDirectory, WorkerProcess.Argument))!;
        Payload.Run(OneMinute).Write(process.StandardInput.BaseStream);
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(Stop);
        Assert.Equal(128 + 15, process.ExitCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task Nonsense_on_its_input_ends_a_worker_with_one_line_on_standard_error()
    {
        using var process = Process.Start(ThisProgram.In(AppContext.BaseDirectory, WorkerProcess.Argument))!;
        await process.StandardInput.WriteLineAsync("hello, worker".AsMemory(), Stop);
        process.StandardInput.Close();
        await process.WaitForExitAsync(Stop);
        Assert.Equal(1, process.ExitCode);
        var error = await process.StandardError.ReadToEndAsync(Stop);
        Assert.Equal("the worker protocol met a frame of 1819043176 bytes", error.TrimEnd());
    }

    [Fact(Timeout = 60_000)]
    public Task A_worker_that_cannot_be_started_is_an_error_that_names_the_file() => Task.Run(() =>
    {
        var command = ThisProgram.In(AppContext.BaseDirectory, WorkerProcess.Argument);
        command.FileName = Path.Combine(AppContext.BaseDirectory, "no-such-program");
        var failure = Assert.Throws<WorkerException>(() => Worker.Start(command));
        Assert.Contains("no-such-program", failure.Message, StringComparison.Ordinal);
    }, Stop);

    [Fact(Timeout = 60_000)]
    public Task A_worker_that_dies_at_its_start_is_an_error_with_its_last_words() => Task.Run(() =>
    {
        var command = ThisProgram.In(AppContext.BaseDirectory, WorkerProcess.Argument);
        command.Environment["DOTNET_STARTUP_HOOKS"] = Path.Combine(AppContext.BaseDirectory, "no-such-hook.dll");
        using var worker = Worker.Start(command);
        var failure = Assert.Throws<WorkerException>(() =>
        {
            worker.Send(OneMinute);
            worker.Receive();
        });
        Assert.Contains($"worker {worker.Id} ended", failure.Message, StringComparison.Ordinal);
        Assert.Contains("no-such-hook", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }, Stop);

    [Fact(Timeout = 60_000)]
    public Task A_program_that_is_no_worker_is_an_error_too() => Task.Run(() =>
    {
        var command = ThisProgram.In(AppContext.BaseDirectory, WorkerProcess.Argument);
        command.ArgumentList[0] = "--info";
        using var worker = Worker.Start(command);
        var failure = Assert.Throws<WorkerException>(() =>
        {
            worker.Send(OneMinute);
            worker.Receive();
        });
        Assert.Contains($"worker {worker.Id} ended", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }, Stop);

    [Fact(Timeout = 60_000)]
    public async Task Workers_end_when_their_parent_is_killed()
    {
        using var parent = ParentProcess.Start();
        var line = await parent.StandardOutput.ReadLineAsync(Stop);
        var workers = line!.Split(' ').Select(id => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(3, workers.Count);
        Assert.All(workers, id => Assert.False(ProcessState.HasEnded(id)));

        parent.Kill();
        foreach (var id in workers) await ProcessState.WaitForEnd(id, Stop);
    }
}
