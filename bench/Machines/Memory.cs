using System.Globalization;

namespace Bench.Machines;

/// <summary>The machine's memory, bytes.</summary>
internal static class Memory
{
    public static long? Read(MachineFiles files)
    {
        var total = NamedLines.Value(files("/proc/meminfo"), "MemTotal", ':')?.Split(' ')[0];
        if (long.TryParse(total, CultureInfo.InvariantCulture, out var kibibytes)) return kibibytes * 1024;
        return GC.GetGCMemoryInfo().TotalAvailableMemoryBytes is var available and > 0 ? available : null;
    }
}
