using System.Diagnostics;

namespace Bench.Processes;

/// <summary>The end of a process that lives for as long as its standard input is open.</summary>
internal static class EndByInput
{
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(2);

    /// <summary>Closes its input, waits for its end, and ends it when that takes more than 2 s.</summary>
    public static void Of(Process process)
    {
        try
        {
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended before.
        }
        if (!process.WaitForExit(LongestGoodbye)) process.Kill();
        process.Dispose();
    }
}
