using Bench.Machines;

namespace Bench.Tests.Machines;

public sealed class CpuInfoTests
{
    private const string TwoThreadsOfOneCore = """
        processor	: 0
        vendor_id	: GenuineIntel
        model name	: Intel(R) Core(TM)  i7-8550U CPU @ 1.80GHz
        physical id	: 0
        core id		: 0
        flags		: fpu vme hypervisor sse2

        processor	: 1
        vendor_id	: GenuineIntel
        model name	: Intel(R) Core(TM)  i7-8550U CPU @ 1.80GHz
        physical id	: 0
        core id		: 0
        flags		: fpu vme hypervisor sse2

        """;

    [Fact]
    public void Two_threads_of_a_core_are_one_physical_core()
    {
        var cpu = CpuInfo.Parse(TwoThreadsOfOneCore);

        Assert.Equal("Intel(R) Core(TM) i7-8550U CPU @ 1.80GHz", cpu.Model);
        Assert.Equal(1, cpu.PhysicalCores);
        Assert.True(cpu.UnderHypervisor);
    }

    [Fact]
    public void Cores_of_two_sockets_with_the_same_number_are_two()
    {
        var cpu = CpuInfo.Parse("processor: 0\nphysical id: 0\ncore id: 0\nflags: fpu\n\nprocessor: 1\nphysical id: 1\ncore id: 0\nflags: fpu\n");

        Assert.Equal(2, cpu.PhysicalCores);
        Assert.False(cpu.UnderHypervisor);
    }

    [Fact]
    public void Arm_says_neither_cores_nor_model_in_each_processor()
    {
        var cpu = CpuInfo.Parse("processor\t: 0\nBogoMIPS\t: 108.00\n\nprocessor\t: 1\nBogoMIPS\t: 108.00\n\nModel\t\t: Raspberry Pi 4 Model B Rev 1.4\n");

        Assert.Equal("Raspberry Pi 4 Model B Rev 1.4", cpu.Model);
        Assert.Null(cpu.PhysicalCores);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    public void What_is_not_said_stays_unknown(string? text) =>
        Assert.Equal(new CpuInfo(null, null, false), CpuInfo.Parse(text));
}
