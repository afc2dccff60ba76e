using System.Runtime.InteropServices;

namespace Bench.Machines;

/// <summary>Finds out what machine this is. Public facts only: no host name, no user name, no path.</summary>
public static class MachineReader
{
    /// <param name="files">Where a Linux machine tells about itself.</param>
    /// <param name="other">What other systems say instead.</param>
    /// <param name="logicalCores">CPUs that this process may use.</param>
    public static MachineInfo Read(MachineFiles files, OtherSystem other, int logicalCores)
    {
        var cpu = CpuInfo.Parse(files("/proc/cpuinfo"));
        var group = ControlGroup.Read(files);
        var model = cpu.Model ?? other.Cpu;
        var system = NamedLines.Value(files("/etc/os-release"), "PRETTY_NAME", '=') ?? RuntimeInformation.OSDescription;
        return new MachineInfo
        {
            Slug = MachineSlug.Of(model, logicalCores, system),
            Fingerprint = Fingerprint.Of(files, model, cpu.PhysicalCores ?? other.PhysicalCores),
            Cpu = model,
            PhysicalCores = cpu.PhysicalCores ?? other.PhysicalCores,
            LogicalCores = logicalCores,
            CgroupCpus = group.Cpus,
            CgroupMemoryBytes = group.MemoryBytes,
            Affinity = NamedLines.Value(files("/proc/self/status"), "Cpus_allowed_list", ':'),
            MemoryBytes = Memory.Read(files),
            OperatingSystem = system,
            Kernel = files("/proc/sys/kernel/osrelease")?.Trim() ?? Environment.OSVersion.Version.ToString(),
            Architecture = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant(),
            Virtualisation = Virtualisation.Read(files, cpu),
            PowerGovernor = files("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor")?.Trim(),
        };
    }
}
