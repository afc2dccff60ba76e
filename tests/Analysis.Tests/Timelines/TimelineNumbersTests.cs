using Analysis.Timelines;
using static Analysis.Tests.Timelines.Constructed;

namespace Analysis.Tests.Timelines;

public sealed class TimelineNumbersTests
{
    [Fact]
    public void A_pool_that_grows_late_keeps_its_tasks_waiting()
    {
        var numbers = TimelineNumbers.Of(Only(Pooled()));

        Assert.Equal(0, numbers.FirstStart);
        Assert.Equal(20 * Millisecond, numbers.AllStarted);
        // Waits of 0, 0, 10, 10, 15 and 20 ms; lives of 10, 10, 20, 20, 25 and 30.
        Assert.Equal(55.0 / 6 * Millisecond, numbers.MeanWait, 1.0);
        Assert.Equal(20 * Millisecond, numbers.WorstWait);
        Assert.Equal(55.0 / 115, numbers.WaitShare, 1e-12);
        Assert.Equal(3, numbers.Workers);
        // 30, 20 and 10 of 30 ms each.
        Assert.Equal(60.0 / 90, numbers.BusyShare, 1e-12);
        Assert.Equal(2, numbers.AtOnce, 1e-12);
        Assert.Equal(60.0 * 60 / (3 * (900 + 400 + 100)), numbers.Fairness, 1e-12);
        // Nine tenths of six are six: the last ends with the batch.
        Assert.Equal(0, numbers.Tail);
    }

    [Fact]
    public void Workers_that_are_equally_busy_are_fairly_treated_and_one_that_does_all_is_not()
    {
        var fair = TimelineNumbers.Of(Only((Rows("Thread", [(1, 0, 10), (2, 0, 10)], 10), [])));
        var unfair = TimelineNumbers.Of(Only((Rows("Thread", [(1, 0, 10), (2, 0, 0), (3, 0, 0), (4, 0, 0)], 10), [])));

        Assert.Equal(1, fair.Fairness, 1e-12);
        Assert.Equal(0.25, unfair.Fairness, 1e-12);
        Assert.Equal(1, fair.BusyShare, 1e-12);
        Assert.Equal(0.25, unfair.BusyShare, 1e-12);
    }

    [Fact]
    public void The_tail_is_what_comes_after_nine_tenths_of_the_tasks()
    {
        var spans = Enumerable.Range(0, 9).Select(i => ((int?)i + 1, 0.0, 10.0)).Append((10, 0, 40)).ToArray();

        var numbers = TimelineNumbers.Of(Only((Rows("Thread", spans, 50), [])));

        Assert.Equal(0.8, numbers.Tail, 1e-12);
    }

    [Fact]
    public void Tasks_without_threads_take_as_few_places_as_were_in_flight_at_once()
    {
        var timeline = Only((Rows("Async", [(null, 0, 10), (null, 2, 12), (null, 10, 20), (null, 12, 20)], 20), []));

        Assert.Equal([2, 2], timeline.Lanes.Select(lane => lane.Tasks.Length));
        Assert.Equal(1, timeline.Lanes[0].Tasks.Zip(timeline.Lanes[0].Tasks.Skip(1)).Count(pair => pair.First.Ended <= pair.Second.Started));
    }

    [Fact]
    public void Waiting_tasks_are_those_that_are_there_and_not_started() => Assert.Equal(
        [(0L, 4), (10 * Millisecond, 2), (15 * Millisecond, 1), (20 * Millisecond, 0)], WaitingTasks.Of(Only(Pooled())));

    [Theory]
    [InlineData("ns", 6, 10, null, 10)]
    [InlineData("ns", 6, 10, 4, 20)]
    [InlineData("ns", 6, 10, 6, 10)]
    [InlineData("squares", 6, 10, null, 30)]
    [InlineData("squares", 1, 10, null, 10)]
    [InlineData("squares", 6, 10, 1, 60)]
    [InlineData("squares", 6, 10, 9, 30)]
    public void The_ideal_is_work_over_cores_or_rows_of_sleeps(string unit, int count, double work, int? dop, double ideal)
    {
        var spans = Enumerable.Range(0, count).Select(i => ((int?)i, 0.0, work)).ToArray();
        var rows = Rows("Thread", spans, 100, work).Select(row => row with { GrainUnit = unit, Dop = dop }).ToArray();

        Assert.Equal(ideal * Millisecond, IdealMakespan.Of(Assert.Single(TimelineReader.Of(rows, [])))!.Value, 1e-6);
    }

    [Fact]
    public void The_ideal_is_never_shorter_than_the_longest_task_and_unknown_where_work_is()
    {
        var rows = Rows("Thread", [(1, 0, 10), (2, 0, 10), (3, 0, 10)], 100).Select(row => row with { GrainUnit = "squares" }).ToArray();
        rows[0] = rows[0] with { WorkNanoseconds = 80 * Millisecond };
        Assert.Equal(80 * Millisecond, IdealMakespan.Of(Assert.Single(TimelineReader.Of(rows, []))));

        rows[1] = rows[1] with { WorkNanoseconds = null };
        Assert.Null(IdealMakespan.Of(Assert.Single(TimelineReader.Of(rows, []))));
    }

    private static Timeline Only((IEnumerable<TraceRow> Tasks, IEnumerable<PoolRow> Pool) trace) =>
        Assert.Single(TimelineReader.Of(trace.Tasks, trace.Pool));
}
