using Bench.Laps;
using Bench.Models;
using Bench.Plan;
using Bench.Primitives;
using Bench.Rounds;
using Bench.Workloads;

namespace Bench.Tests.Primitives;

public sealed class EveryPrimitiveTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. PrimitiveList.Names];

    [Fact]
    public void The_names_are_the_keys_in_everybodys_history_and_none_is_a_models()
    {
        Assert.Equal(
            [
                "AwaitCompleted", "AwaitYield", "AwaitOtherThread", "TaskRunAwait", "QueueWorkItem", "ParallelForkJoin", "ThreadStartJoin", "PipeRoundTrip",
                "SharedMemoryRoundTrip", "ProcessStart", "ThreadSleep", "TaskDelay", "PeriodicTimer",
            ],
            PrimitiveList.Names);
        Assert.Empty(PrimitiveList.Names.Intersect(ModelList.Names));
    }

    [Fact]
    public void Every_primitive_says_in_a_sentence_what_one_operation_is() =>
        Assert.All(PrimitiveList.All.Select(create => create()), primitive => Assert.EndsWith(".", primitive.InsideTheClock, StringComparison.Ordinal));

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Names))]
    public Task Real_batches_return_the_sequential_checksum(string name) => Task.Run(() =>
    {
        using var primitive = (Primitive)PrimitiveList.CreateAny(name);
        if (!primitive.IsSupported) Assert.Skip($"{name} needs memory without a name that processes share");
        IWorkload workload = primitive.Suits(new Sleep()) ? new Sleep() : new Squaring();
        var grain = workload.Blocks ? 1_000_000 : 1;
        Assert.True(primitive.Suits(workload));
        primitive.Start(new Batch(workload, 5, grain));
        foreach (var count in (int[])[5, 0, 1, 2])
        {
            var batch = new Batch(workload, count, grain);
            Assert.Equal(batch.Checksum(), primitive.Run(batch));
        }
        Assert.True(primitive.ChildrenUsage().CpuNanoseconds is null or >= 0);
    }, Stop);

    [Fact(Timeout = 60_000)]
    public Task Each_wait_leaves_what_it_really_took() => Task.Run(() =>
    {
        foreach (var name in (string[])[PrimitiveName.ThreadSleep, PrimitiveName.TaskDelay, PrimitiveName.PeriodicTimer])
        {
            var sleep = new Sleep();
            using var primitive = PrimitiveList.CreateAny(name);
            primitive.Run(new Batch(sleep, 3, 2_000_000));
            Assert.Equal(3, sleep.Delivery.Tasks);
            Assert.True(sleep.Delivery.Nanoseconds > 0);
        }
    }, Stop);

    [Fact(Timeout = 60_000)]
    public Task A_primitive_that_loses_a_task_fails_its_case() => Task.Run(() =>
    {
        using var model = new Losing();
        var running = new RunningCase("PrimitiveSuite", model, new Batch(new Squaring(), 4, 1));
        running.RunBatch();
        Assert.Contains("wrong checksum", Assert.Throws<CaseFailedException>(running.Check).Message, StringComparison.Ordinal);
    }, Stop);

    [Fact]
    public void What_starts_threads_or_processes_has_its_process_to_itself_and_the_others_share_one_with_the_loop()
    {
        var cases = Planner.Plan(new PlanRequest(Profiles.Costs, ["PrimitiveSuite.*"]), SuiteShape.All).Cases;
        var crews = Crew.Of(cases).Select(crew => string.Join(' ', crew.Select(@case => @case.Model).Distinct())).ToArray();

        Assert.Contains("Sequential AwaitCompleted AwaitYield AwaitOtherThread TaskRunAwait QueueWorkItem ParallelForkJoin", crews);
        Assert.Contains(PrimitiveName.ThreadStartJoin, crews);
        Assert.Contains(PrimitiveName.PipeRoundTrip, crews);
        Assert.Contains(PrimitiveName.ProcessStart, crews);
    }

    private sealed class Losing() : Primitive("Losing", "Nothing.")
    {
        public override ulong Run(Batch batch) => 0;
    }
}
