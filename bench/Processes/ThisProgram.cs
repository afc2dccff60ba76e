using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Bench.Processes;

/// <summary>How this program is started again, as a worker or in another part.</summary>
internal static class ThisProgram
{
    /// <summary>
    /// Ready to start, all three streams redirected: a worker that inherited the benchmark's output would keep
    /// whoever reads that waiting for as long as it lives.
    /// </summary>
    /// <param name="folder">Where this program lies; inside a benchmark's own process that is its folder too.</param>
    /// <param name="argument">What it is to be.</param>
    public static ProcessStartInfo In(string folder, string argument)
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        // The host with the assembly starts in half the time of the executable, which has to look for the host first.
        if (DotnetHost() is { } host)
        {
            start.FileName = host;
            start.ArgumentList.Add(Path.Combine(folder, "bench.dll"));
        }
        else
        {
            start.FileName = Path.Combine(folder, OperatingSystem.IsWindows() ? "bench.exe" : "bench");
        }
        start.ArgumentList.Add(argument);
        return start;
    }

    /// <summary>The <c>dotnet</c> that runs this process, or the one that its runtime belongs to; <c>null</c> when there is none.</summary>
    public static string? DotnetHost()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        if (Environment.ProcessPath is { } self && Path.GetFileName(self).Equals(name, StringComparison.OrdinalIgnoreCase)) return self;
        // <root>/shared/Microsoft.NETCore.App/<version>/
        var host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return File.Exists(host) ? host : null;
    }
}
