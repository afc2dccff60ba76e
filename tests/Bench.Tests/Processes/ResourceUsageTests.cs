using System.Diagnostics;
using Bench.Processes;

namespace Bench.Tests.Processes;

public sealed class ResourceUsageTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public Task Every_wait_of_every_thread_is_counted_those_of_ended_threads_too() => Task.Run(() =>
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "counted on Linux and macOS, tried on Linux");
        var before = ResourceUsage.OfThisProcess();
        Assert.SkipWhen(before?.VoluntarySwitches is null, "this system counts no context switches");

        Thread[] threads = [.. Enumerable.Range(0, 4).Select(_ => new Thread(() =>
        {
            for (var wait = 0; wait < 25; wait++) Thread.Sleep(1);
        }))];
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();

        // Other tests wait meanwhile too: what is known is how few there must be.
        Assert.True((ResourceUsage.OfThisProcess() - before)!.Value.VoluntarySwitches >= 100, "a hundred sleeps are a hundred waits");
    }, Stop);

    [Fact(Timeout = 60_000)]
    public Task What_an_ended_child_used_is_there_once_it_has_been_waited_for() => Task.Run(() =>
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs a shell");
        var before = ResourceUsage.OfEndedChildren()!.Value;

        using (var child = Process.Start("sh", ["-c", "sleep 0.01; sleep 0.01"])) child.WaitForExit();

        var used = ResourceUsage.OfEndedChildren()!.Value - before;
        Assert.True(used.Cpu > TimeSpan.Zero, "a process does not start for nothing");
        Assert.True(used.VoluntarySwitches is null or >= 2, "it has waited for two sleeps");
    }, Stop);

    [Fact]
    public void What_one_side_does_not_know_the_sum_does_not_know()
    {
        var known = new ResourceUsage(TimeSpan.FromSeconds(2), 20, 3);
        var unknown = new ResourceUsage(TimeSpan.FromSeconds(1), null, null);

        Assert.Equal(new ResourceUsage(TimeSpan.FromSeconds(3), null, null), known + unknown);
        Assert.Equal(new ResourceUsage(TimeSpan.FromSeconds(4), 40, 6), known + known);
        Assert.Equal(new ResourceUsage(TimeSpan.Zero, 0, 0), known - known);
    }
}
