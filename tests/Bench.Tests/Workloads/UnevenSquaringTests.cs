using Bench.Models;
using Bench.Workers.Queues;
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
        var said = new TaskSizes(imbalance, skewed, 7);
        var sizes = Enumerable.Range(0, Many).Select(task => said.Of(task, Grain) / (double)Grain).ToArray();

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
        var workload = new UnevenSquaring(new TaskSizes(0.8, Skewed: true, 3));
        for (var task = 0; task < 50; task++) Assert.Equal(workload.Checksum(task, 1_000), workload.Run(task, 1_000));
    }

    [Fact]
    public void It_is_found_by_its_name()
    {
        var workload = new UnevenSquaring(new TaskSizes(0.25, Skewed: true, 12));
        Assert.Equal("Squaring (skewed imbalance 0.25, seed 12)", workload.Name);
        Assert.Equal(workload.Checksum(5, Grain), WorkloadList.Find(workload.Name).Checksum(5, Grain));
        Assert.Throws<ArgumentException>(() => WorkloadList.Find("Squaring (skewed imbalance much, seed 12)"));
        Assert.Throws<ArgumentException>(() => WorkloadList.Find("Squaring (skewed imbalance 0.5, seed 99999999999)"));
        Assert.Throws<ArgumentException>(() => WorkloadList.Find("Squaring (uniform imbalance 1.5, seed 1)"));
    }

    [Fact(Timeout = 60_000)]
    public Task Worker_processes_know_it_too() => Task.Run(() =>
    {
        using var model = new MultiProcessModel();
        var batch = new Batch(new UnevenSquaring(new TaskSizes(0.5, Skewed: false, 1)), 6, 1_000, Dop: 2);
        model.Start(batch);
        Assert.Equal(batch.Checksum(), model.Run(batch));
    }, TestContext.Current.CancellationToken);

    [Theory(Timeout = 60_000)]
    [InlineData(Transport.Pipe)]
    [InlineData(Transport.SharedMemory)]
    public Task Worker_processes_that_get_single_tasks_know_several_of_them_by_turns(Transport transport) => Task.Run(() =>
    {
        if (transport == Transport.SharedMemory && !SharedBlock.IsSupported) Assert.Skip("this system has no shared memory without a name");
        using var model = new MultiProcessQueueModel(transport);
        model.Start(new Batch(new Squaring(), 1, 1, Dop: 2));
        foreach (var workload in new IWorkload[] { new UnevenSquaring(new TaskSizes(1, true, int.MaxValue)), new Squaring(),
            new UnevenSquaring(new TaskSizes(0.123, false, 0)), new UnevenSquaring(new TaskSizes(1, true, 2)) })
        {
            var batch = new Batch(workload, 200, 100);
            Assert.Equal(batch.Checksum(), model.Run(batch));
        }
    }, TestContext.Current.CancellationToken);

    private static long[] Sizes(int seed) => [.. Enumerable.Range(0, 20).Select(task => new TaskSizes(0.5, false, seed).Of(task, Grain))];
}
