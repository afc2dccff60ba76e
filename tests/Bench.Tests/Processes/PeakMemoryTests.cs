using System.Runtime.CompilerServices;
using Bench.Processes;

namespace Bench.Tests.Processes;

public sealed class PeakMemoryTests
{
    private const int Megabytes = 256;

    [Fact(Timeout = 120_000)]
    public Task What_was_there_between_two_looks_is_seen_and_forgotten_when_the_mark_is_set_back() => Task.Run(() =>
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux has a mark that can be set back");
        Assert.SkipUnless(CanBeSetBack(), "this system forbids setting the mark back");
        using var memory = new PeakMemory();
        memory.Reset();
        var before = memory.Bytes();
        memory.Reset();

        Touch();

        var peak = memory.Bytes();
        Assert.True(peak - before > Megabytes / 2 * 1024L * 1024, $"{Megabytes} MB were there and are gone: {before} before, {peak} at most");
        memory.Reset();
        Assert.True(memory.Bytes() < peak - Megabytes / 2 * 1024L * 1024, "what is gone does not count any more");
    }, TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("Name:\tx\nVmPeak:\t 10 kB\nVmHWM:\t  123456 kB\nVmRSS:\t 5 kB\n", 123456)]
    [InlineData("Name:\tVmHWM: 7 kB\nVmHWM:\t8 kB\n", 8)]
    [InlineData("Name:\tx\nVmRSS:\t5 kB\n", null)]
    [InlineData("Name:\tx\nVmHWM:\tkB\n", null)]
    [InlineData("", null)]
    public void The_mark_is_found_by_its_name(string status, int? kilobytes) =>
        Assert.Equal(kilobytes, PeakMemory.Kilobytes(System.Text.Encoding.ASCII.GetBytes(status), "\nVmHWM:"u8));

    /// <summary>Memory that the garbage collector knows nothing of and that is given back at once.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static unsafe void Touch()
    {
        const nuint bytes = Megabytes * 1024 * 1024;
        var memory = (byte*)System.Runtime.InteropServices.NativeMemory.Alloc(bytes);
        for (nuint at = 0; at < bytes; at += 4096) memory[at] = 1;
        System.Runtime.InteropServices.NativeMemory.Free(memory);
    }

    private static bool CanBeSetBack()
    {
        try
        {
            File.WriteAllText("/proc/self/clear_refs", "5");
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
