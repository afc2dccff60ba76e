using System.Collections;
using System.Globalization;
using Bench.Machines;

namespace Bench.Tests.Machines;

public sealed class MachineReaderTests
{
    [Fact]
    public void A_machine_is_what_its_files_say()
    {
        var machine = MachineReader.Read(
            Files.Of(
                ("/proc/cpuinfo", "processor: 0\nmodel name: AMD EPYC 7763\nphysical id: 0\ncore id: 0\nflags: fpu hypervisor\n"),
                ("/proc/meminfo", "MemTotal:       16384 kB\nMemFree: 1 kB\n"),
                ("/proc/self/status", "Name:\tx\nCpus_allowed_list:\t0-3,8\n"),
                ("/etc/os-release", "NAME=\"Ubuntu\"\nPRETTY_NAME=\"Ubuntu 24.04 LTS\"\n"),
                ("/proc/sys/kernel/osrelease", "6.8.0-31-generic\n"),
                ("/sys/class/dmi/id/sys_vendor", "QEMU\n"),
                ("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "performance\n")),
            new OtherSystem(null, null),
            logicalCores: 4);

        Assert.Equal("amd-epyc-7763-4-cores-ubuntu-24-04-lts", machine.Slug);
        Assert.Equal("AMD EPYC 7763", machine.Cpu);
        Assert.Equal(1, machine.PhysicalCores);
        Assert.Equal(4, machine.LogicalCores);
        Assert.Equal(16384 * 1024, machine.MemoryBytes);
        Assert.Equal("0-3,8", machine.Affinity);
        Assert.Equal("Ubuntu 24.04 LTS", machine.OperatingSystem);
        Assert.Equal("6.8.0-31-generic", machine.Kernel);
        Assert.Equal("qemu", machine.Virtualisation);
        Assert.Equal("performance", machine.PowerGovernor);
        Assert.Null(machine.CgroupCpus);
    }

    [Fact]
    public void A_system_without_such_files_is_asked_otherwise()
    {
        var machine = MachineReader.Read(Files.Of(), new OtherSystem("Apple M3", 8), logicalCores: 8);

        Assert.Equal("Apple M3", machine.Cpu);
        Assert.Equal(8, machine.PhysicalCores);
        Assert.Null(machine.Affinity);
        Assert.Null(machine.Virtualisation);
        Assert.Null(machine.PowerGovernor);
    }

    [Theory]
    [InlineData("Intel(R) Core(TM) i7-8550U CPU @ 1.80GHz", 8, "Debian GNU/Linux 12 (bookworm)", "intel-core-i7-8550u-cpu-8-cores-debian-gnu-linux-12")]
    [InlineData(null, 2, "../../etc", "unknown-cpu-2-cores-etc")]
    [InlineData("<script>", 1, "x", "script-1-cores-x")]
    public void A_slug_is_a_safe_folder_name(string? cpu, int cores, string system, string slug) =>
        Assert.Equal(slug, MachineSlug.Of(cpu, cores, system));

    [Theory]
    [InlineData("hypervisor", null, null, "virtual")]
    [InlineData("hypervisor", "VMware, Inc.", null, "vmware")]
    [InlineData("hypervisor", "Amazon EC2", "", "amazon, container")]
    [InlineData("fpu", "Dell Inc.", null, "none")]
    [InlineData("fpu", null, "", "container")]
    public void Virtualisation_is_the_machine_s_and_the_container_s(string flags, string? vendor, string? docker, string expected)
    {
        var files = Files.Of(("/sys/class/dmi/id/sys_vendor", vendor!), ("/.dockerenv", docker!));

        Assert.Equal(expected, Virtualisation.Read(files, new CpuInfo("CPU", 1, flags == "hypervisor")));
    }

    [Fact]
    public void Settings_of_the_runtime_are_told_unless_they_are_paths()
    {
        IDictionary environment = new Hashtable
        {
            ["DOTNET_gcServer"] = "1",
            ["DOTNET_ROOT"] = "/opt/dotnet",
            ["DOTNET_CLI_HOME"] = @"C:\Users\somebody",
            ["HOME"] = "x",
        };

        var setting = Assert.Single(RuntimeReader.SettingsOf(environment));

        Assert.Equal("DOTNET_gcServer", setting.Key);
        Assert.Equal("1", setting.Value);
    }

    [Fact]
    public void This_machine_can_be_read()
    {
        var machine = MachineReader.Read(RealFiles.Read, OtherSystem.Read(), Environment.ProcessorCount);

        Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", machine.Slug);
        Assert.DoesNotContain(Environment.MachineName.ToLower(CultureInfo.InvariantCulture), machine.Slug, StringComparison.Ordinal);
        Assert.True(machine.MemoryBytes > 0);
    }
}
