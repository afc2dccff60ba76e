using Bench.Models;
using Bench.Tests.Models;
using Bench.Workloads;

namespace Bench.Tests.Traces;

public sealed class RecordingWorkloadTests
{
    [Fact]
    public void It_is_the_workload_and_notes_its_tasks()
    {
        var records = new TaskRecords(5);
        var recording = new RecordingWorkload(new CountingWorkload(), records);
        var batch = new Batch(recording, 5, 1);

        Assert.Equal(new Batch(new CountingWorkload(), 5, 1).Checksum(), new SequentialModel().Run(batch));
        Assert.Equal("Counting", recording.Name);
        var noted = records.Noted().ToArray();
        Assert.Equal(Enumerable.Range(0, 5), noted.Select(record => record.Task));
        Assert.All(noted, record => Assert.True(record.Started <= record.Ended && record.Thread != 0));
        Assert.All(noted.Zip(noted.Skip(1)), pair => Assert.True(pair.First.Ended <= pair.Second.Started));
    }

    [Fact]
    public void Tasks_that_there_is_no_room_for_are_not_noted()
    {
        var records = new TaskRecords(1);
        records.Note(-1, 1, 2, 3);
        records.Note(1, 1, 2, 3);
        Assert.Empty(records.Noted());
    }

    [Fact]
    public async Task What_waits_holds_no_thread_and_what_computes_holds_one()
    {
        var (waiting, computing) = (new TaskRecords(1), new TaskRecords(1));
        await new RecordingWorkload(new Sleep(), waiting).RunAsync(0, 1_000_000);
        await new RecordingWorkload(new Squaring(), computing).RunAsync(0, 1_000);

        Assert.Equal(0, Assert.Single(waiting.Noted()).Thread);
        Assert.NotEqual(0, Assert.Single(computing.Noted()).Thread);
    }
}
