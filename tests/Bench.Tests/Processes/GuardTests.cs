using System.Diagnostics;
using Bench.Processes;
using Bench.Tests.Workers;

namespace Bench.Tests.Processes;

public sealed class GuardTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task What_a_program_has_left_running_is_ended_and_nothing_else()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("processes are found by their environment in /proc");
        var mark = Guid.NewGuid().ToString("N");
        using var left = Sleeper(mark);
        using var other = Sleeper(Guid.NewGuid().ToString("N"));
        try
        {
            // Disposing it ends its input, as the end of the program would.
            Guard.Start(mark)!.Dispose();

            await left.WaitForExitAsync(Stop);
            Assert.False(ProcessState.HasEnded(other.Id));
        }
        finally
        {
            other.Kill();
        }
    }

    private static Process Sleeper(string mark)
    {
        var command = new ProcessStartInfo("sleep", ["600"]);
        command.Environment[GuardProcess.Variable] = mark;
        return Process.Start(command)!;
    }
}
