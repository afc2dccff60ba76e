using Bench.Laps;
using Bench.Models;
using Bench.Tests.Models;
using Bench.Workloads;

namespace Bench.Tests.Laps;

public sealed class RunningCaseTests
{
    private static readonly Batch Batch = new(new Squaring(), 4, 10);

    [Fact]
    public void A_sound_model_passes() => Assert.Null(Record.Exception(() => Run(new SequentialModel(), batches: 3)));

    [Fact]
    public void A_case_that_never_ran_fails() => Assert.Throws<CaseFailedException>(() => Run(new SequentialModel(), batches: 0));

    [Theory]
    [InlineData(new[] { 0, 1, 2 })]
    [InlineData(new[] { 0, 1, 2, 3, 3 })]
    [InlineData(new[] { 0, 1, 1, 3 })]
    [InlineData(new int[0])]
    public void A_model_that_loses_or_repeats_a_task_fails_and_names_model_cell_expected_and_got(int[] tasks)
    {
        var model = new ScriptedModel(_ => tasks);
        var failure = Assert.Throws<CaseFailedException>(() => Run(model, batches: 2));
        var got = tasks.Aggregate(0UL, (sum, task) => sum + Batch.Workload.Checksum(task, Batch.Grain));
        Assert.Equal($"Scripted in Suite TaskCount=4 Grain=10 squares wrong checksum: expected {Batch.Checksum()}, got {got} (in 2 of 2 batches)",
            failure.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void One_wrong_batch_among_many_is_enough(int wrong)
    {
        var model = new ScriptedModel(batch => batch == wrong ? [0, 1, 2] : [0, 1, 2, 3]);
        var failure = Assert.Throws<CaseFailedException>(() => Run(model, batches: 5));
        Assert.Contains("(in 1 of 5 batches)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_task_that_throws_fails_the_case_in_one_line()
    {
        var batch = new Batch(new CountingWorkload(failing: 1), 4, 10);
        var running = new RunningCase("Suite", new SequentialModel(), batch);
        var failure = Assert.Throws<CaseFailedException>(() => running.RunBatch());
        Assert.Equal("Sequential in Suite TaskCount=4 Grain=10 none failed: task 1 failed", failure.Message);
    }

    [Fact]
    public void A_first_batch_that_counts_starts_its_model_itself()
    {
        using var model = new MultiProcessModel();

        Assert.Throws<CaseFailedException>(() => new RunningCase("Suite", model, Batch).RunBatch());
        Assert.Equal(Batch.Checksum(), new RunningCase("Suite", model, Batch, startsModel: true).RunBatch());
        Assert.NotEmpty(model.WorkerIds);
    }

    private static void Run(IModel model, int batches)
    {
        var running = new RunningCase("Suite", model, Batch);
        for (var i = 0; i < batches; i++) running.RunBatch();
        running.Check();
    }

    /// <summary>Runs the tasks it is told to, by the number of the batch from 1.</summary>
    private sealed class ScriptedModel(Func<int, int[]> script) : IModel
    {
        private int _batches;

        public string Name => "Scripted";
        public string InsideTheClock => "Whatever the script says.";
        public Isolation IsolationWith(IWorkload workload) => Isolation.Shared;

        public ulong Run(Batch batch) =>
            script(++_batches).Aggregate(0UL, (sum, task) => sum + batch.Workload.Run(task, batch.Grain));

        public void Dispose() { }
    }
}
