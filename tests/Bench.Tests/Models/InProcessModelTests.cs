using Bench.Models;

namespace Bench.Tests.Models;

public sealed class InProcessModelTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    /// <summary>A model, a task count, and a DOP (0: natural).</summary>
    public static TheoryData<string, int, int> Batches
    {
        get
        {
            var random = new Random(2);
            List<int> counts = [0, 1, 2, 512, .. Enumerable.Range(0, 6).Select(_ => random.Next(3, 200))];
            var data = new TheoryData<string, int, int>();
            foreach (var model in InProcess.Names)
            {
                foreach (var count in counts) data.Add(model, count, 0);
                foreach (var count in counts) data.Add(model, count, random.Next(1, 9));
            }
            return data;
        }
    }

    public static TheoryData<string> Models => new(InProcess.Names);

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Batches))]
    public Task Every_task_runs_exactly_once_and_the_checksum_is_the_sequential_one(string name, int count, int dop) => Task.Run(() =>
    {
        using var model = InProcess.Model(name);
        var workload = new CountingWorkload();
        var batch = new Batch(workload, count, 1, dop == 0 ? null : dop);
        model.Start(batch);

        Assert.Equal(batch.Checksum(), model.Run(batch));
        Assert.Equal(count, workload.Runs.Count);
        Assert.All(workload.Runs, task => Assert.Equal(1, task.Value));
    }, Stop);

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Models))]
    public Task A_task_that_throws_surfaces_in_the_caller_and_the_model_stays_usable(string name) => Task.Run(() =>
    {
        using var model = InProcess.Model(name);
        foreach (var dop in new int?[] { null, 2 })
        {
            var broken = new Batch(new CountingWorkload(failing: 3), 8, 1, dop);
            var failure = Assert.Throws<InvalidOperationException>(() => model.Run(broken));
            Assert.Equal("task 3 failed", failure.Message);

            var sound = new Batch(new CountingWorkload(), 8, 1, dop);
            Assert.Equal(sound.Checksum(), model.Run(sound));
        }
    }, Stop);

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Models))]
    public Task A_DOP_of_zero_is_refused(string name) => Task.Run(() =>
    {
        using var model = InProcess.Model(name);
        if (model is SequentialModel or SequentialSimdModel) return;
        Assert.ThrowsAny<ArgumentOutOfRangeException>(() => model.Run(new Batch(new CountingWorkload(), 4, 1, 0)));
    }, Stop);

    [Fact(Timeout = 60_000)]
    public Task No_more_tasks_are_in_flight_than_the_DOP_allows() => Task.Run(() =>
    {
        foreach (var name in InProcess.Names)
        {
            using var model = InProcess.Model(name);
            var workload = new InFlightWorkload();
            model.Run(new Batch(workload, 40, 1, 3));
            Assert.InRange(workload.Most, 1, 3);
        }
    }, Stop);
}
