using Bench.Models;
using Bench.Suites;
using Bench.Tests.Models;
using Bench.Workloads;

namespace Bench.Tests.Suites;

public sealed class RunningCaseTests : IDisposable
{
    private static readonly Batch Batch = new(new Squaring(), 4, 10);

    private readonly StringWriter _output = new();

    public void Dispose() => _output.Dispose();

    [Fact]
    public void A_sound_model_passes_and_its_facts_are_told()
    {
        Run(new SequentialModel(), batches: 3);
        var facts = CaseFacts.Parse(_output.ToString().TrimEnd());
        Assert.NotNull(facts);
        Assert.DoesNotContain(CaseFailedException.Prefix, _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { 0, 1, 2 }, "drops the last task")]
    [InlineData(new[] { 0, 1, 2, 3, 3 }, "repeats a task")]
    [InlineData(new[] { 0, 1, 1, 3 }, "mistakes one task for another")]
    [InlineData(new int[0], "does nothing")]
    public void A_model_that_loses_or_repeats_a_task_fails_and_names_model_cell_expected_and_got(int[] tasks, string what)
    {
        var model = new ScriptedModel(_ => tasks);
        var failure = Assert.Throws<CaseFailedException>(() => Run(model, batches: 2));
        var got = tasks.Aggregate(0UL, (sum, task) => sum + Batch.Workload.Checksum(task, Batch.Grain));
        Assert.Equal($"Scripted in Suite TaskCount=4 Grain=10 squares wrong checksum: expected {Batch.Checksum()}, got {got} (in 2 of 2 batches)", failure.Message);
        Assert.True(_output.ToString().Contains(CaseFailedException.Prefix + failure.Message, StringComparison.Ordinal), what);
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
        using var running = RunningCase.Start("Suite", new SequentialModel(), batch, _output);
        var failure = Assert.Throws<CaseFailedException>(() => running.RunBatch());
        Assert.Equal("Sequential in Suite TaskCount=4 Grain=10 none failed: task 1 failed", failure.Message);
        Assert.Equal(CaseFailedException.Prefix + failure.Message, _output.ToString().TrimEnd());
    }

    [Fact]
    public void A_model_that_cannot_start_fails_the_case()
    {
        var batch = new Batch(new Squaring(), 4, 10, Dop: 0);
        var failure = Assert.Throws<CaseFailedException>(() => RunningCase.Start("Suite", new MultiProcessModel(), batch, _output));
        Assert.StartsWith("MultiProcess in Suite TaskCount=4 Grain=10 squares could not be started:", failure.Message, StringComparison.Ordinal);
    }

    private void Run(IModel model, int batches)
    {
        using var running = RunningCase.Start("Suite", model, Batch, _output);
        for (var i = 0; i < batches; i++) running.RunBatch();
        running.Finish();
    }

    /// <summary>Runs the tasks it is told to, by the number of the batch from 1.</summary>
    private sealed class ScriptedModel(Func<int, int[]> script) : IModel
    {
        private int _batches;

        public string Name => "Scripted";
        public string InsideTheClock => "Whatever the script says.";

        public ulong Run(Batch batch) =>
            script(++_batches).Aggregate(0UL, (sum, task) => sum + batch.Workload.Run(task, batch.Grain));

        public void Dispose() { }
    }
}
