using System.Diagnostics;
using System.Globalization;
using Microsoft.Win32;

namespace Bench.Machines;

/// <summary>What Windows and macOS tell, which have no <c>/proc</c>; unknown where not asked.</summary>
/// <param name="Cpu">The CPU's name.</param>
/// <param name="PhysicalCores">Cores, threads of one core counted once.</param>
public sealed record OtherSystem(string? Cpu, int? PhysicalCores)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static OtherSystem Read()
    {
        if (OperatingSystem.IsWindows())
        {
            using var processor = Registry.LocalMachine.OpenSubKey(@"HARDWARE\DESCRIPTION\System\CentralProcessor\0");
            return new OtherSystem((processor?.GetValue("ProcessorNameString") as string)?.Trim(), null);
        }
        if (OperatingSystem.IsMacOS())
        {
            var cores = int.TryParse(Answer("sysctl", "-n", "hw.physicalcpu"), CultureInfo.InvariantCulture, out var count) ? count : (int?)null;
            return new OtherSystem(Answer("sysctl", "-n", "machdep.cpu.brand_string"), cores);
        }
        return new OtherSystem(null, null);
    }

    /// <summary>What a program prints, or <c>null</c> when it is not there, fails or does not end.</summary>
    public static string? Answer(string program, params string[] arguments)
    {
        try
        {
            var call = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(call)!;
            var output = process.StandardOutput.ReadToEndAsync();
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                return null;
            }
            var answer = output.GetAwaiter().GetResult().Trim();
            return process.ExitCode == 0 && answer.Length > 0 ? answer : null;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException or IOException)
        {
            return null;
        }
    }
}
