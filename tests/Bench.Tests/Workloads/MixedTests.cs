using System.Diagnostics;
using Bench.Workloads;

namespace Bench.Tests.Workloads;

public sealed class MixedTests
{
    private readonly Mixed _mixed = new();

    [Fact]
    public async Task Both_forms_compute_the_same_and_wait_for_the_other_half()
    {
        var start = Stopwatch.GetTimestamp();
        Assert.Equal(_mixed.Checksum(3, 20_000_000), _mixed.Run(3, 20_000_000));
        Assert.Equal(_mixed.Checksum(4, 20_000_000), await _mixed.RunAsync(4, 20_000_000));
        // Two waits of 10 ms; a delay may end a little early.
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 19, double.MaxValue);
    }

    [Fact]
    public void Half_of_a_task_is_computed_at_a_fixed_rate_and_half_is_waited()
    {
        Assert.Equal(3_500_000, MixedTask.Squares(2_000_000));
        Assert.Equal(1_000_000, MixedTask.WaitNanoseconds(2_000_000));
        Assert.Equal(new Squaring().Checksum(5, 3_500_000), _mixed.Checksum(5, 2_000_000));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2_000_000)]
    [InlineData(1_000_000)]
    [InlineData(3_000_000)]
    [InlineData(long.MaxValue)]
    public async Task A_grain_that_is_no_even_number_of_milliseconds_is_refused(long grain)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _mixed.Run(0, grain));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await _mixed.RunAsync(0, grain));
    }
}
