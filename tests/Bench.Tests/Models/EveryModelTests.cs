using Bench.Models;
using Bench.Tests.Workloads;
using Bench.Workloads;

namespace Bench.Tests.Models;

public sealed class EveryModelTests(EveryProvision provided) : IClassFixture<EveryProvision>
{
    private static readonly int[] Counts = [5, 0, 1, 2];

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    public static TheoryData<string, string> ModelsAndWorkloads
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var make in ModelList.All)
            {
                using var model = make();
                foreach (var workload in WorkloadList.All) data.Add(model.Name, workload.Name);
            }
            return data;
        }
    }

    [Fact]
    public void The_names_are_the_keys_in_everybodys_history() => Assert.Equal(
        [
            "Sequential", "Thread", "ThreadPool", "ParallelFor", "MultiProcess", "ProcessPerTask", "Async", "ParallelForEachAsync", "ParallelForChunked",
            "Plinq", "Channels", "TaskRun", "LongRunning", "ThreadPoolWarm", "CoreWorkers", "SequentialSimd", "MultiProcessQueue",
        ],
        ModelList.All.Select(make => make().Name));

    [Fact]
    public void Every_model_says_in_a_sentence_what_is_inside_the_clock() =>
        Assert.All(ModelList.All.Select(make => make()), model => Assert.EndsWith(".", model.InsideTheClock, StringComparison.Ordinal));

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(ModelsAndWorkloads))]
    public Task Real_batches_return_the_sequential_checksum(string modelName, string workloadName) => Task.Run(() =>
    {
        var workload = WorkloadList.All.Single(w => w.Name == workloadName);
        var grain = workload.SmallGrain;
        if (provided.WhyMissing(workloadName) is { } why) Assert.Skip(why);
        foreach (var dop in new int?[] { null, 3 })
        {
            using var model = ModelList.All.Select(make => make()).Single(m => m.Name == modelName);
            model.Start(new Batch(workload, 5, grain, dop));
            foreach (var count in Counts)
            {
                var batch = new Batch(workload, count, grain, dop);
                Assert.Equal(batch.Checksum(), model.Run(batch));
            }
        }
    }, Stop);
}
