using System.Globalization;
using Bench.Commands;
using Bench.Tests.Rounds;
using Bench.Tests.Workers;

namespace Bench.Tests.Commands;

/// <summary>The real program, beside an interpreter that is a shell script.</summary>
[Collection(RealRun.OneAtATime)]
public sealed class DispatchCommandTests : IDisposable
{
    private const int HangLimit = 180_000;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact(Timeout = HangLimit)]
    public async Task Without_an_interpreter_it_says_so_and_compares_the_others()
    {
        using var run = RealRun.Start("dispatch", "--python", _folder["no-python"]);

        var (code, error) = await run.End(Stop);

        Assert.Equal((ExitCode.Done, ""), (code, error));
        Assert.Contains("cannot be run", run.Output[0], StringComparison.Ordinal);
        foreach (var way in new[] { "pipe", "MultiProcess, a range per worker" })
            Assert.Contains(run.Output, line => line.StartsWith(way, StringComparison.Ordinal) && line.Contains(" µs a task (", StringComparison.Ordinal));
    }

    [Theory(Timeout = HangLimit)]
    [InlineData("echo 3.13.0; read request; echo 'no memory' >&2; exit 3",
        "bench: the interpreter ended in the middle of its work with exit code 3 and said: no memory")]
    [InlineData("echo 3.13.0; read request; kill -9 $$", "bench: the interpreter ended in the middle of its work with exit code 137")]
    [InlineData("echo 3.13.0; read request; echo much nonsense; read more", "bench: the interpreter answers nonsense: 'much nonsense'")]
    [InlineData("echo 3.13.0; read request; echo 1000 42; read more", "bench: the workers, or the interpreter, return a wrong sum of squares")]
    public async Task An_interpreter_that_dies_or_answers_nonsense_is_one_line_and_a_failure(string script, string expected)
    {
        using var run = RealRun.Start("dispatch", "--python", Interpreter(script));

        Assert.Equal((ExitCode.Failed, expected), await Ended(run));
    }

    [Fact(Timeout = HangLimit)]
    public async Task A_worker_that_dies_is_one_line_with_its_exit_code_and_a_failure()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("descendants are found in /proc");
        // While the interpreter takes its time, the workers wait for their next batch.
        using var run = RealRun.Start("dispatch", "--python", Interpreter("echo 3.13.0; read request; sleep 2; echo 1000 2666466670000; read more"));
        int worker;
        while ((worker = Descendants.Of(run.Id).FirstOrDefault(id => CommandLine(id).EndsWith("worker\0", StringComparison.Ordinal))) == 0)
            await Task.Delay(20, Stop);

        ProcessState.Kill(worker);

        Assert.Equal((ExitCode.Failed, $"bench: worker {worker} ended in the middle of its work with exit code 137"), await Ended(run));
    }

    [Theory(Timeout = HangLimit)]
    [InlineData("TERM", 143)]
    [InlineData("KILL", 137)]
    public async Task Nothing_is_left_of_workers_and_interpreter_when_it_is_ended(string signal, int exitCode)
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("descendants are found in /proc");
        using var run = RealRun.Start("dispatch", "--python", Interpreter("echo 3.13.0; sleep 600 & wait"));
        int[] started;
        do
        {
            await Task.Delay(50, Stop);
            started = Descendants.Of(run.Id);
        }
        while (!started.Any(id => CommandLine(id).StartsWith("sleep", StringComparison.Ordinal))
            || started.Count(id => CommandLine(id).EndsWith("worker\0", StringComparison.Ordinal)) < 2);

        await run.Signal(signal, Stop);

        var (code, _) = await run.End(Stop);
        Assert.Equal(exitCode, code);
        foreach (var process in started) await ProcessState.WaitForEnd(process, Stop);
    }

    private static async Task<(int Code, string Error)> Ended(RealRun run)
    {
        var (code, error) = await run.End(Stop);
        return (code, error.TrimEnd());
    }

    private string Interpreter(string script)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("the interpreter is a shell script");
        var path = _folder["fake-python"];
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        return path;
    }

    private static string CommandLine(int id)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/cmdline"));
        }
        catch (IOException)
        {
            return "";
        }
    }
}
