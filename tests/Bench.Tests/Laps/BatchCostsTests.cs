using Bench.Laps;
using Bench.Models;
using Bench.Workloads;

namespace Bench.Tests.Laps;

public sealed class BatchCostsTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public void What_the_children_used_between_start_and_stop_is_divided_by_the_batches()
    {
        using var model = new Parent(
            new Usage(100, 0, 0, 2, VoluntarySwitches: 1_000_000, InvoluntarySwitches: 500_000, PeakBytes: 7),
            new Usage(100, 0, 0, 3, VoluntarySwitches: 9_000_000, InvoluntarySwitches: 700_000, PeakBytes: 1L << 40));
        var costs = new BatchCosts(model, new Squaring());

        costs.Start();
        costs.Stop(4);

        // The test's own process adds a few of its own.
        var found = costs.PerBatch()!;
        Assert.SkipWhen(found.VoluntarySwitches is null, "this system counts no context switches");
        Assert.InRange(found.VoluntarySwitches!.Value, 2_000_000, 2_100_000);
        Assert.InRange(found.InvoluntarySwitches!.Value, 50_000, 60_000);
        Assert.InRange(found.PeakMemoryBytes!.Value, 1L << 40, (1L << 40) + (1L << 38));
    }

    [Fact]
    public void What_the_children_do_not_know_is_not_known_and_not_0()
    {
        var unknown = new Usage(null, 0, 0, 2, null, null, null);
        using var model = new Parent(unknown, unknown);
        var costs = new BatchCosts(model, new Squaring());

        costs.Start();
        costs.Stop(1);

        Assert.Equal((null, null, null, null), (costs.PerBatch()!.CpuNanoseconds, costs.PerBatch()!.VoluntarySwitches,
            costs.PerBatch()!.InvoluntarySwitches, costs.PerBatch()!.PeakMemoryBytes));
    }

    [Fact(Timeout = 60_000)]
    public Task Workers_and_processes_tell_their_switches_and_their_memory() => Task.Run(() =>
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "what other systems tell was not tried");
        foreach (IModel model in new IModel[] { new MultiProcessModel(), new MultiProcessQueueModel(), new ProcessPerTaskModel() })
        {
            using (model)
            {
                var batch = new Batch(new Sleep(), 6, 1_000_000, Dop: 2);
                model.Start(batch);
                model.Run(batch);
                var costs = new BatchCosts(model, batch.Workload);
                costs.Start();
                model.Run(batch);
                costs.Stop(1);

                var found = costs.PerBatch()!;
                Assert.True(found.VoluntarySwitches is null or >= 6, $"{model.Name}: six sleeps are six waits, {found}");
                Assert.True(found.PeakMemoryBytes > 3 * 15_000_000, $"{model.Name}: three runtimes take some memory, {found}");
            }
        }
    }, Stop);

    /// <summary>Answers what it was told to, the first time and then.</summary>
    private sealed class Parent(Usage first, Usage then) : IModel
    {
        private bool _asked;

        public string Name => "Parent";
        public string InsideTheClock => "Nothing.";
        public Isolation IsolationWith(IWorkload workload) => Isolation.Own;
        public ulong Run(Batch batch) => 0;

        public Usage ChildrenUsage()
        {
            var answer = _asked ? then : first;
            _asked = true;
            return answer;
        }

        public void Dispose() { }
    }
}
