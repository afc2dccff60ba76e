using Bench.Workloads;

namespace Bench.Tests.Workloads;

public sealed class SleepTests
{
    private readonly Sleep _sleep = new();

    [Fact]
    public async Task Both_ways_of_waiting_return_the_checksum_and_record_what_was_delivered()
    {
        Assert.Equal(_sleep.Checksum(0, 2_000_000), _sleep.Run(0, 2_000_000));
        Assert.Equal(_sleep.Checksum(1, 2_000_000), await _sleep.RunAsync(1, 2_000_000));
        Assert.Equal(2, _sleep.Delivery.Tasks);
        Assert.True(_sleep.Delivery.Nanoseconds > 2_000_000, "two sleeps of 2 ms take longer than one");
    }

    [Fact]
    public void No_two_tasks_have_the_same_checksum() =>
        Assert.Equal(10_000, Enumerable.Range(0, 10_000).Select(task => _sleep.Checksum(task, 1)).Distinct().Count());

    [Theory]
    [InlineData(0)]
    [InlineData(-1_000_000)]
    [InlineData(999_999)]
    [InlineData(1_500_000)]
    [InlineData(long.MaxValue)]
    public async Task A_grain_that_is_not_whole_milliseconds_is_refused(long grain)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _sleep.Run(0, grain));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await _sleep.RunAsync(0, grain));
    }
}
