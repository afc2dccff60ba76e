using Bench.Machines;

namespace Bench.Tests.Machines;

public sealed class CpuTimesTests
{
    private const string Stat = "cpu  100 0 50 800 10 0 0 40 0 0\ncpu0 50 0 25 400 5 0 0 20 0 0\nintr 1\n";

    [Fact]
    public void Stolen_time_is_the_eighth_column() =>
        Assert.Equal(new CpuTimes(1000, 40), CpuTimes.Parse(Stat));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("cpu  1 2 3\n")]
    [InlineData("cpu  1 2 3 4 5 6 7 x\n")]
    public void What_is_not_said_stays_unknown(string? text) => Assert.Null(CpuTimes.Parse(text));

    [Fact]
    public void Load_counts_stolen_time_from_a_start()
    {
        var files = Files.Of(("/proc/stat", Stat), ("/proc/loadavg", "1.25 0.80 0.50 2/300 4711\n"));

        Assert.Equal(1.25, CpuTimes.Load(files).OneMinute);
        Assert.Equal(0.04, CpuTimes.Load(files).StealShare!.Value, 9);
        Assert.Equal(0.1, CpuTimes.Load(files, new CpuTimes(800, 20)).StealShare!.Value, 9);
        Assert.Null(CpuTimes.Load(Files.Of()).OneMinute);
        Assert.Null(CpuTimes.Load(Files.Of()).StealShare);
    }
}
