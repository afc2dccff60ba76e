using Bench.Models;
using Bench.Workloads;

namespace Bench.Tests.Workloads;

public sealed class UnevenSquaringTests
{
    private const int Many = 20_000;
    private const long Grain = 10_000;

    [Theory]
    [InlineData(0, false, 0, 0)]
    [InlineData(0.5, false, 0.5, 0.2887)]
    [InlineData(1, false, 1, 0.5774)]
    [InlineData(0.5, true, 4, 0.5)]
    [InlineData(1, true, 8, 1)]
    public void Sizes_have_the_grain_as_their_mean_and_spread_as_said(double imbalance, bool skewed, double largest, double deviation)
    {
        var workload = new UnevenSquaring(imbalance, skewed, 7);
        var sizes = Enumerable.Range(0, Many).Select(task => workload.Squares(task, Grain) / (double)Grain).ToArray();

        Assert.Equal(1, sizes.Average(), 0.02);
        Assert.InRange(sizes.Max() - 1, 0.9 * largest, skewed ? double.MaxValue : largest);
        Assert.InRange(sizes.Min(), 1 - imbalance - 1e-3, 1);
        Assert.Equal(deviation, Math.Sqrt(sizes.Average(size => (size - 1) * (size - 1))), 0.03);
    }

    [Fact]
    public void Sizes_follow_from_the_seed_and_the_index()
    {
        var sizes = Sizes(1);
        Assert.Equal(sizes, Sizes(1));
        Assert.NotEqual(sizes, Sizes(2));
    }

    [Fact]
    public void A_task_returns_its_checksum()
    {
        var workload = new UnevenSquaring(0.8, skewed: true, 3);
        for (var task = 0; task < 50; task++) Assert.Equal(workload.Checksum(task, 1_000), workload.Run(task, 1_000));
    }

    [Fact]
    public void It_is_found_by_its_name()
    {
        var workload = new UnevenSquaring(0.25, skewed: true, 12);
        Assert.Equal("Squaring (skewed imbalance 0.25, seed 12)", workload.Name);
        Assert.Equal(workload.Checksum(5, Grain), WorkloadList.Find(workload.Name).Checksum(5, Grain));
        Assert.Throws<ArgumentException>(() => WorkloadList.Find("Squaring (skewed imbalance much, seed 12)"));
    }

    [Fact(Timeout = 60_000)]
    public Task Worker_processes_know_it_too() => Task.Run(() =>
    {
        using var model = new MultiProcessModel();
        var batch = new Batch(new UnevenSquaring(0.5, skewed: false, 1), 6, 1_000, Dop: 2);
        model.Start(batch);
        Assert.Equal(batch.Checksum(), model.Run(batch));
    }, TestContext.Current.CancellationToken);

    private static long[] Sizes(int seed) => [.. Enumerable.Range(0, 20).Select(task => new UnevenSquaring(0.5, false, seed).Squares(task, Grain))];
}
