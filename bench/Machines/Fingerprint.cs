using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Bench.Machines;

/// <summary>
/// Tells machines of the same slug apart by what they are made of, the same after every start and update of the system. Nothing of it names a host, a user or
/// a serial number: machines that were bought together have the same one.
/// </summary>
public static class Fingerprint
{
    private const int Digits = 6;

    // The rest of /proc/cpuinfo changes with clock rates, microcode and kernels.
    private static readonly string[] cpuFields = ["vendor_id", "cpu family", "model", "stepping", "cache size", "CPU implementer", "CPU part", "CPU revision"];
    private static readonly string[] boardFiles = ["sys_vendor", "product_name", "board_name"];

    /// <returns>Six hexadecimal digits.</returns>
    public static string Of(MachineFiles files, string? cpu, int? physicalCores)
    {
        var text = files("/proc/cpuinfo");
        string?[] facts =
        [
            cpu,
            physicalCores?.ToString(CultureInfo.InvariantCulture),
            RuntimeInformation.ProcessArchitecture.ToString(),
            MemorySize(Memory.Read(files)),
            .. cpuFields.Select(name => NamedLines.Value(text, name, ':')),
            .. boardFiles.Select(name => files($"/sys/class/dmi/id/{name}")?.Trim()),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', facts))))[..Digits];
    }

    /// <summary>Rounded up to an eighth of its leading power of two: what a kernel keeps for itself differs from version to version.</summary>
    private static string? MemorySize(long? bytes)
    {
        if (bytes is not { } size) return null;
        var step = Math.Max(1, (1L << BitOperations.Log2((ulong)size)) / 8);
        return ((size + step - 1) / step * step).ToString(CultureInfo.InvariantCulture);
    }
}
