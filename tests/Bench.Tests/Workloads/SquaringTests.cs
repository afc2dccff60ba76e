using Bench.Workloads;

namespace Bench.Tests.Workloads;

public sealed class SquaringTests
{
    private readonly Squaring _squaring = new();

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 1, 0)]
    [InlineData(0, 4, 0 + 1 + 4 + 9)]
    [InlineData(1, 4, 16 + 25 + 36 + 49)]
    [InlineData(2, 1, 4)]
    public void A_task_sums_the_squares_of_its_range(int task, long grain, ulong expected)
    {
        Assert.Equal(expected, _squaring.Run(task, grain));
        Assert.Equal(expected, _squaring.Checksum(task, grain));
    }

    [Fact]
    public void The_closed_form_agrees_with_the_loop_where_squares_and_sums_wrap()
    {
        var random = new Random(1);
        for (var i = 0; i < 200; i++)
        {
            var task = random.Next();
            var grain = random.NextInt64(100_000);
            Assert.Equal(_squaring.Run(task, grain), _squaring.Checksum(task, grain));
        }
    }

    [Fact]
    public async Task The_asynchronous_task_returns_the_same() =>
        Assert.Equal(_squaring.Run(3, 1000), await _squaring.RunAsync(3, 1000));

    [Fact]
    public void A_negative_grain_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _squaring.Run(0, -1));
}
