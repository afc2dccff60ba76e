using Bench.Machines;

namespace Bench.Tests.Machines;

public sealed class FingerprintTests
{
    private const string Cpu = "processor\t: 0\nvendor_id\t: GenuineIntel\ncpu family\t: 6\nmodel\t\t: 85\nstepping\t: 7\ncpu MHz\t\t: 2500.0\n";

    [Fact]
    public void It_is_short_and_stays_the_same_from_start_to_start()
    {
        var one = Of(Cpu, "MemTotal: 16303000 kB", "Vendor");
        Assert.Matches("^[0-9a-f]{6}$", one);
        Assert.Equal(one, Of(Cpu.Replace("2500.0", "3199.9", StringComparison.Ordinal) + "microcode\t: 0x5003\n", "MemTotal: 16290112 kB", "Vendor"));
    }

    [Theory]
    [InlineData("stepping\t: 7", "stepping\t: 6", "MemTotal: 16303000 kB", "Vendor")]
    [InlineData("", "", "MemTotal: 32606000 kB", "Vendor")]
    [InlineData("", "", "MemTotal: 16303000 kB", "Other")]
    public void Other_hardware_under_the_same_name_has_another_one(string cpu, string otherCpu, string memory, string vendor) =>
        Assert.NotEqual(
            Of(Cpu, "MemTotal: 16303000 kB", "Vendor"), Of(cpu.Length == 0 ? Cpu : Cpu.Replace(cpu, otherCpu, StringComparison.Ordinal), memory, vendor));

    [Fact]
    public void A_machine_without_such_files_has_one_too() => Assert.Matches("^[0-9a-f]{6}$", Fingerprint.Of(Files.Of(), "Apple M3", 8));

    [Fact]
    public void This_machine_has_the_same_one_twice() =>
        Assert.Equal(
            MachineReader.Read(RealFiles.Read, OtherSystem.Read(), Environment.ProcessorCount).Name,
            MachineReader.Read(RealFiles.Read, OtherSystem.Read(), Environment.ProcessorCount).Name);

    private static string Of(string cpu, string memory, string vendor) => Fingerprint.Of(
        Files.Of(("/proc/cpuinfo", cpu), ("/proc/meminfo", memory), ("/sys/class/dmi/id/sys_vendor", vendor)), "Intel Xeon", 4);
}
