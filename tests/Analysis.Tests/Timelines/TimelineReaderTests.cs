using System.Globalization;
using Analysis.Tests.Commands;
using Analysis.Timelines;
using static Analysis.Tests.Timelines.Constructed;

namespace Analysis.Tests.Timelines;

public sealed class TimelineReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public void What_is_written_is_read_back_exactly(string culture)
    {
        using var folder = new TemporaryFolder();
        var trace = new TraceFolder(folder["trace"]);
        var (tasks, pool) = Four();
        tasks = tasks.SetItem(0, tasks[0] with { Dop = 3, Thread = null, ClockBoundNanoseconds = 1234.5, Setting = "a, \"b\"" });
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            trace.Write(tasks, pool);
            var (readTasks, readPool) = trace.Read();

            Assert.Equal(tasks, readTasks);
            Assert.Equal(pool, readPool);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_columns_are_keys_that_never_change()
    {
        using var folder = new TemporaryFolder();
        var trace = new TraceFolder(folder.Root);
        trace.Write([], []);

        Assert.Equal(
            "Batch,Workload,Model,Configuration,Setting,TaskCount,Grain,GrainUnit,Dop,Cores,Task,QueuedNanoseconds,StartedNanoseconds,EndedNanoseconds,"
                + "Process,Thread,WorkNanoseconds,MakespanNanoseconds,RecordingNanoseconds,ClockBoundNanoseconds",
            File.ReadLines(trace.Tasks).First());
        Assert.Equal("Batch,Kind,Nanoseconds,Threads,Pending,Reason", File.ReadLines(trace.Pool).First());
    }

    [Fact]
    public void A_batch_without_one_of_its_tasks_or_with_one_twice_is_refused()
    {
        var rows = Pooled().Tasks;

        Assert.Contains("exactly once", Refused([.. rows.Skip(1)]), StringComparison.Ordinal);
        Assert.Contains("exactly once", Refused([.. rows.SetItem(1, rows[0])]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_thread_that_runs_two_tasks_at_once_is_refused() =>
        Assert.Contains("two tasks at once", Refused(Rows("Thread", [(1, 0, 10), (1, 9, 19)], 20)), StringComparison.Ordinal);

    [Fact]
    public void A_task_that_ends_after_its_batch_is_refused() =>
        Assert.Contains("after the batch", Refused(Rows("Thread", [(1, 0, 21)], 20)), StringComparison.Ordinal);

    [Fact]
    public void A_task_that_ends_before_it_starts_is_refused() =>
        Assert.Contains("before it started", Refused(Rows("Thread", [(1, 5, 4)], 20)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Model", "Modell", "1:20: no column Model")]
    [InlineData(",30000000,", ",soon,", ":2:1: 'soon' in column MakespanNanoseconds, expected a whole number")]
    [InlineData("ThreadPool,natural,,6,", "ThreadPool,natural,,0,", ":2:1: '0' in column TaskCount")]
    public void Damage_is_named_with_its_place(string what, string damage, string problem)
    {
        using var folder = new TemporaryFolder();
        var trace = new TraceFolder(folder.Root);
        trace.Write(Pooled().Tasks, []);
        File.WriteAllText(trace.Tasks, File.ReadAllText(trace.Tasks).Replace(what, damage, StringComparison.Ordinal));

        Assert.Contains(problem, Assert.Throws<InputException>(() => TimelineReader.Read(trace)).Message, StringComparison.Ordinal);
    }

    private static string Refused(IReadOnlyList<TraceRow> rows)
    {
        using var folder = new TemporaryFolder();
        var trace = new TraceFolder(folder.Root);
        trace.Write(rows, []);
        return Assert.Throws<InputException>(() => TimelineReader.Read(trace)).Message;
    }
}
