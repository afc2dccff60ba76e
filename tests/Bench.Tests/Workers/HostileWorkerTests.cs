using Bench.Models;
using Bench.Workers;
using Bench.Workloads;

namespace Bench.Tests.Workers;

/// <summary>
/// Workers that break off in the middle of a frame or a slot, answer nonsense or nothing: each becomes one clear line within a bounded time, and none is left.
/// </summary>
[Collection(NothingLeft.Alone)]
public sealed class HostileWorkerTests
{
    /// <summary>Where nothing is to be waited for: a busy machine is no stall.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(50);

    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    /// <summary>Ways of getting tasks to a worker, what it does then, and what the line has to say.</summary>
    public static TheoryData<string, Hostility, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, Hostility, string>();
            var killed = $"ended in the middle of its work with exit code {(OperatingSystem.IsWindows() ? -1 : 137)}";
            var exited = $"ended in the middle of its work with exit code {HostileWorker.ExitCode} and said: {HostileWorker.LastWords}";
            foreach (var way in Crew.Ways)
            {
                cases.Add(way, Hostility.HalfFrameThenKilled, $"{killed}: the worker protocol met the end of the stream after 11 of 26 bytes");
                cases.Add(way, Hostility.HalfFrameThenExit, exited);
                cases.Add(way, Hostility.Noise, "answers nonsense: the worker protocol met a frame of 1634233941 bytes; it was ended");
                cases.Add(way, Hostility.WrongKind, "answers nonsense: the worker protocol met ReportUsage, expected Result; it was ended");
                cases.Add(way, Hostility.Silence, "stalls: no sign of life for 1 s; it was ended");
            }
            cases.Add(Crew.Ranges, Hostility.WrongSize, "answers nonsense: the worker protocol met Result of 5 bytes, expected 24; it was ended");
            cases.Add(Crew.Pipe, Hostility.WrongSize, "answers nonsense: the worker protocol met Result of 5 bytes, expected 24; it was ended");
            cases.Add(Crew.Ranges, Hostility.SilentStart, "stalls: no sign of life for 1 s; it was ended");
            cases.Add(Crew.Pipe, Hostility.SilentStart, "does not serve after 1 s; it was ended");
            cases.Add(Crew.SharedMemory, Hostility.SilentStart, "does not serve after 1 s; it was ended");
            cases.Add(Crew.Pipe, Hostility.TooMany, "answers nonsense: the worker protocol met an answer that nobody has asked for; it was ended");
            cases.Add(Crew.SharedMemory, Hostility.TooMany, "answers nonsense: the worker protocol met an answer that nobody has asked for; it was ended");
            cases.Add(Crew.SharedMemory, Hostility.HalfSlotThenExit, exited);
            cases.Add(Crew.SharedMemory, Hostility.TornSlot, "answers nonsense: a worker's ring holds a torn slot at position 0; it was ended");
            cases.Add(Crew.SharedMemory, Hostility.StaleSlot, "answers nonsense: a worker's ring holds a stale slot: its stamp is 0, expected 1; it was ended");
            cases.Add(Crew.SharedMemory, Hostility.PositionOutOfRange,
                "answers nonsense: a worker's ring holds position 129, expected 0 to 128; it was ended");
            return cases;
        }
    }

    [Theory(Timeout = 120_000)]
    [MemberData(nameof(Cases))]
    public Task One_that_breaks_off_or_answers_nonsense_or_nothing_is_one_clear_line(string way, Hostility hostility, string expected) => Task.Run(() =>
    {
        Crew.SkipWithout(way);
        var left = new NothingLeft();

        // The other one has to do for ten minutes. Where time is up soon both are hostile, since a busy machine may keep a sound one that long.
        var isSilent = hostility is Hostility.Silence or Hostility.SilentStart;
        var hostile = new List<int>();
        var failure = Assert.Throws<WorkerException>(() =>
        {
            using var crew = new Crew(way, Start, isSilent ? Short : Long, hostility == Hostility.SilentStart ? Short : Long);
            crew.Run(new Batch(new Sleep(), 2, 600_000_000_000));
        });

        Assert.Contains(failure.Message, hostile.Select(id => $"worker {id} {expected}"));
        left.Check();

        Worker Start()
        {
            if (left.Count > 0 && !isSilent) return left.Note(Worker.Start());
            var worker = left.Note(HostileWorker.Start(hostility));
            hostile.Add(worker.Id);
            return worker;
        }
    }, Stop);
}
