using Bench.Laps;
using Bench.Models;
using Bench.Tests.Rounds;
using Bench.Workloads;

namespace Bench.Tests.Laps;

/// <summary>With models that move a clock in place of working.</summary>
public sealed class LapRunnerTests
{
    private readonly FakeClock _clock = new();
    private readonly FakeProbe _probe = new();
    private readonly List<TimedModel> _models = [];
    private readonly List<TimeSpan> _pauses = [];
    private int _restings;

    [Fact]
    public void Every_model_of_every_cell_comes_up_once_in_every_lap()
    {
        var records = Run(laps: 6, new Squaring(), TimeSpan.FromMilliseconds(0.1), cells: [4, 64]);

        Assert.Equal(4, records.Length);
        Assert.All(records, record => Assert.Equal([1, 2, 3, 4, 5, 6], record.Laps.Select(lap => lap.Number)));
        Assert.All(records, record => Assert.All(record.Laps, lap => Assert.Equal((10, 1_000_000), (lap.Batches, lap.Nanoseconds))));
    }

    [Fact]
    public void Long_laps_are_fewer_but_three_at_least_and_spread_over_the_launch() =>
        Assert.All(Run(laps: 6, new Squaring(), TimeSpan.FromMilliseconds(30), cells: [4]),
            record => Assert.Equal([2, 4, 6], record.Laps.Select(lap => lap.Number)));

    [Fact]
    public void Of_very_long_batches_one_lap_is_enough() =>
        Assert.All(Run(laps: 6, new Squaring(), TimeSpan.FromMilliseconds(100), cells: [4]), record => Assert.Single(record.Laps));

    [Fact]
    public void A_case_that_fails_says_so_and_the_others_go_on()
    {
        var records = Run(laps: 3, new Squaring(), TimeSpan.FromMilliseconds(0.1), cells: [4], failing: 0);

        Assert.Contains("out of luck", records[0].Failure, StringComparison.Ordinal);
        Assert.Empty(records[0].Laps);
        Assert.Null(records[1].Failure);
        Assert.Equal(3, records[1].Laps.Length);
    }

    [Fact]
    public void A_cold_case_runs_exactly_one_batch()
    {
        var record = Run(laps: 6, new Squaring(), TimeSpan.FromMilliseconds(2), cells: [4], cold: true)[0];

        Assert.Equal(1, _models[0].Runs);
        Assert.Equal([new Lap(1, 1, 2_000_000, null)], record.Laps);
        Assert.Equal(0, _probe.Asked);
    }

    [Fact]
    public void The_probe_is_asked_twice_a_lap_and_the_longer_answer_stays()
    {
        var records = Run(laps: 3, new Squaring(), TimeSpan.FromMilliseconds(0.1), cells: [4]);

        Assert.Equal(2 * 3, _probe.Asked);
        Assert.All(records, record => Assert.Equal([2, 4, 6], record.Laps.Select(lap => lap.ProbeNanoseconds)));
    }

    [Fact]
    public void Beside_tasks_that_wait_and_around_long_laps_there_is_no_probe()
    {
        Run(laps: 3, new Sleep(), TimeSpan.FromMilliseconds(1), cells: [4]);
        Run(laps: 3, new Squaring(), TimeSpan.FromMilliseconds(30), cells: [4]);

        Assert.Equal(0, _probe.Asked);
    }

    [Fact]
    public void Who_came_first_does_not_decide_how_a_case_is_measured()
    {
        // A sleep's first batch loads the model's code for all that follow; nothing warms up before the laps.
        Run(laps: 3, new Sleep(), TimeSpan.FromMilliseconds(1), cells: [4], firstOfAll: TimeSpan.FromMilliseconds(8));

        Assert.Equal(_models[1].Runs, _models[0].Runs);
    }

    [Fact]
    public void After_warming_up_the_process_rests_as_often_as_it_is_told_and_calls_everything_after_each_rest()
    {
        Run(laps: 3, new Squaring(), TimeSpan.FromMilliseconds(0.1), cells: [4]);
        var without = _models[0].Runs;
        Assert.Empty(_pauses);
        (_restings, var before) = (3, _models.Count);

        Run(laps: 3, new Squaring(), TimeSpan.FromMilliseconds(0.1), cells: [4]);

        Assert.Equal(Enumerable.Repeat(LapRunner.Quiet, 3), _pauses);
        // Two tastes after each, of half a millisecond at least: 1, 1, 2 and 4 batches.
        Assert.Equal(3 * 2 * 8, _models[before].Runs - without);
    }

    [Fact]
    public void Very_long_batches_and_first_ones_do_not_rest()
    {
        _restings = 3;

        Run(laps: 3, new Squaring(), TimeSpan.FromMilliseconds(50), cells: [4]);
        Run(laps: 3, new Squaring(), TimeSpan.FromMilliseconds(2), cells: [4], cold: true);

        Assert.Empty(_pauses);
    }

    private CaseRecord[] Run(int laps, IWorkload workload, TimeSpan batch, int[] cells, int? failing = null, bool cold = false, TimeSpan? firstOfAll = null)
    {
        var block = TimeSpan.FromMilliseconds(1);
        var names = cold ? ["A"] : new[] { "A", "B" };
        var cases = cells.SelectMany(tasks => names.Select(model => new ScriptedCase("Suite", workload.Name, model, tasks, 1_000_000))).ToArray();
        var turns = cases.Select((each, index) =>
        {
            var model = new TimedModel(each.Model, batch, _clock) { Fails = index == failing, First = index == 0 ? firstOfAll : null };
            _models.Add(model);
            return new Turn(new RunningCase("Suite", model, new Batch(workload, each.TaskCount, each.Grain)), index, block, _clock);
        }).ToArray();
        var script = new LaunchScript(TimeSpan.FromMilliseconds(20), laps, block, Seed: 1, cold, [.. cases]) { Pauses = _restings };
        new LapRunner(script, [.. turns], _probe, _clock, new Random(1), _pauses.Add).Run();
        return [.. turns.Select(turn => turn.Finish())];
    }

    private sealed class FakeProbe : IProbe
    {
        public int Asked { get; private set; }

        public long Measure() => ++Asked;
    }

    private sealed class TimedModel(string name, TimeSpan batch, FakeClock clock) : IModel
    {
        public int Runs { get; private set; }
        public bool Fails { get; init; }

        /// <summary>How long its first batch takes, where that is not as long as the others.</summary>
        public TimeSpan? First { get; init; }

        public string Name => name;
        public string InsideTheClock => "The clock itself.";

        public Isolation IsolationWith(IWorkload workload) => Isolation.Shared;

        public ulong Run(Batch tasks)
        {
            clock.Pass(Runs == 0 ? First ?? batch : batch);
            return ++Runs > 1 && Fails ? throw new InvalidOperationException("out of luck") : tasks.Checksum();
        }

        public void Dispose() { }
    }
}
