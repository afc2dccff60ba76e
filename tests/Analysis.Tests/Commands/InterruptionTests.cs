using System.Diagnostics;

namespace Analysis.Tests.Commands;

public sealed class InterruptionTests
{
    [Theory(Timeout = 60_000)]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task A_signal_ends_the_program_with_the_code_of_the_signal(string signal, int code)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals to send from a test");
        Assert.SkipWhen(signal == "INT" && IgnoresInterrupts(),
            "these tests run in the background of a script, where Ctrl-C is ignored by all that they start");
        var cancel = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        using var program = Process.Start(new ProcessStartInfo("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "analysis.dll"), "calibrate", "--replicates", "100000000", "--output", folder["out"]])
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            while (!Directory.Exists(folder["out"])) await Task.Delay(20, cancel);
            await ProcessCall.Of("kill", folder.Root, cancel, $"-{signal}", $"{program.Id}");
            await program.WaitForExitAsync(cancel);
            Assert.Equal(code, program.ExitCode);
            Assert.DoesNotContain("   at ", await program.StandardError.ReadToEndAsync(cancel), StringComparison.Ordinal);
        }
        finally
        {
            if (!program.HasExited) program.Kill();
        }
    }

    /// <summary>Whether signal 2 is ignored, where the system says so (Linux).</summary>
    private static bool IgnoresInterrupts()
    {
        const string status = "/proc/self/status";
        if (!File.Exists(status)) return false;
        var mask = File.ReadLines(status).First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)).Split('\t')[1];
        return (Convert.ToUInt64(mask, 16) & 0b10) != 0;
    }
}
