using System.Diagnostics;
using Bench.Laps;
using Bench.Models;
using Bench.Workloads;

namespace Bench.Tests.Laps;

public sealed class PlantTests
{
    [Fact]
    public void Short_batches_are_repeated_in_just_that_share_of_the_runs()
    {
        var model = new CountingModel();
        var plant = new Plant(0.25);
        for (var i = 0; i < 1016; i++) plant.Run(model, new Batch(new Squaring(), 1, 1));
        Assert.Equal(1016 + 250, model.Runs);
    }

    [Fact]
    public void Long_batches_are_prolonged_by_that_share()
    {
        using var model = new SequentialModel();
        var plant = new Plant(2);
        var start = Stopwatch.GetTimestamp();
        plant.Run(model, new Batch(new Sleep(), 1, 20_000_000));
        // At least: the 20 ms it asked for, and twice that; no upper limit on a busy machine.
        Assert.True(Stopwatch.GetElapsedTime(start) >= TimeSpan.FromMilliseconds(59));
    }

    [Fact]
    public void The_checksum_stays_the_batchs_own()
    {
        using var model = new SequentialModel();
        var batch = new Batch(new Squaring(), 4, 10);
        var plant = new Plant(0.5);
        for (var i = 0; i < 100; i++) Assert.Equal(batch.Checksum(), plant.Run(model, batch));
    }

    private sealed class CountingModel : IModel
    {
        public int Runs { get; private set; }
        public string Name => "Counting";
        public string InsideTheClock => "A counter.";
        public Isolation IsolationWith(IWorkload workload) => Isolation.Shared;

        public ulong Run(Batch batch)
        {
            Runs++;
            return 1;
        }

        public void Dispose() { }
    }
}
