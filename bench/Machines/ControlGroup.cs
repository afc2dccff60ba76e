using System.Globalization;

namespace Bench.Machines;

/// <summary>What a container may use, by Linux' control groups, version 2 or 1.</summary>
/// <param name="Cpus">CPUs, such as 1.5, or <c>null</c> when unlimited or unknown.</param>
/// <param name="MemoryBytes">Bytes, or <c>null</c> when unlimited or unknown.</param>
public sealed record ControlGroup(double? Cpus, long? MemoryBytes)
{
    // Version 1 says "unlimited" as the largest number of whole pages.
    private const long Unlimited = 1L << 60;

    public static ControlGroup Read(MachineFiles files)
    {
        var groups = (files("/proc/self/cgroup") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':', 3)).ToArray();
        double? cpus = null;
        long? memory = null;
        foreach (var folder in Folders(groups, ""))
        {
            cpus = Least(cpus, Share(files($"/sys/fs/cgroup{folder}/cpu.max")));
            memory = Least(memory, Bytes(files($"/sys/fs/cgroup{folder}/memory.max")));
        }
        foreach (var folder in Folders(groups, "cpu"))
        {
            cpus = Least(cpus, Share($"{files($"/sys/fs/cgroup/cpu{folder}/cpu.cfs_quota_us")} {files($"/sys/fs/cgroup/cpu{folder}/cpu.cfs_period_us")}"));
        }
        foreach (var folder in Folders(groups, "memory"))
        {
            memory = Least(memory, Bytes(files($"/sys/fs/cgroup/memory{folder}/memory.limit_in_bytes")));
        }
        return new ControlGroup(cpus, memory);
    }

    /// <summary>This process's group and all above it, each of which may limit it; the root's too, which is all that a container sees.</summary>
    private static IEnumerable<string> Folders(IEnumerable<string[]> groups, string controller)
    {
        var folder = groups.FirstOrDefault(group => group is [_, var names, _] && names.Split(',').Contains(controller))?[2].TrimEnd('/') ?? "";
        for (; folder.Length > 0; folder = folder[..folder.LastIndexOf('/')]) yield return folder;
        yield return "";
    }

    /// <summary>"quota period", both in µs; no quota is <c>max</c> or −1.</summary>
    private static double? Share(string? text) =>
        text?.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries) is [var quota, var period]
        && double.TryParse(quota, CultureInfo.InvariantCulture, out var granted) && granted > 0
        && double.TryParse(period, CultureInfo.InvariantCulture, out var whole) && whole > 0
            ? granted / whole
            : null;

    private static long? Bytes(string? text) =>
        long.TryParse(text?.Trim(), CultureInfo.InvariantCulture, out var bytes) && bytes is > 0 and < Unlimited ? bytes : null;

    private static T? Least<T>(T? a, T? b) where T : struct, IComparable<T> =>
        a is { } x && b is { } y ? (x.CompareTo(y) <= 0 ? x : y) : a ?? b;
}
