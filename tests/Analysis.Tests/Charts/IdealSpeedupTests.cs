using Analysis.Charts;
using Analysis.Reading;
using Analysis.Tests.Questions.Report;

namespace Analysis.Tests.Charts;

public sealed class IdealSpeedupTests
{
    private static readonly RunInfo info = MadeUpRun.Of(rounds: 2).Info!;

    [Fact]
    public void Computing_is_bound_by_cores_and_by_tasks()
    {
        Assert.Equal(2, IdealSpeedup.Of(MadeUpVerdicts.Squaring(64, 100), info));
        Assert.Equal(1, IdealSpeedup.Of(MadeUpVerdicts.Squaring(1, 100), info));
        Assert.Null(IdealSpeedup.Of(MadeUpVerdicts.Squaring(64, 100), null));
    }

    [Fact]
    public void Sleeping_is_bound_by_tasks_in_flight()
    {
        Assert.Equal(64, IdealSpeedup.Of(Sleep(64, null), info));
        Assert.Equal(16, IdealSpeedup.Of(Sleep(64, 16), info));
        Assert.Equal(10.0 / 3, IdealSpeedup.Of(Sleep(10, 4), info)!.Value, 12);
    }

    [Fact]
    public void Computing_and_then_waiting_is_bound_by_cores_and_by_the_last_ones_wait()
    {
        var calibrated = info with { NanosecondsPerSquare = 1 / MixedTask.SquaresPerNanosecond };

        // 64 · (1 + 1) ms one after the other; at best 32 ms on two cores and 1 ms more.
        Assert.Equal(128 / 33.0, IdealSpeedup.Of(Mixed(64), calibrated)!.Value, 12);
        Assert.Equal(1, IdealSpeedup.Of(Mixed(1), calibrated)!.Value, 12);
        Assert.Null(IdealSpeedup.Of(Mixed(64), info with { NanosecondsPerSquare = null }));
    }

    [Fact]
    public void Reading_what_is_in_memory_is_bound_by_cores() => Assert.Equal(2, IdealSpeedup.Of(
        new Cell("IoFiles", "FileRead", "natural", [MadeUpVerdicts.Number("TaskCount", 64), MadeUpVerdicts.Number("Grain", 4_096, "bytes")]), info));

    [Fact]
    public void Only_cores_that_may_be_used_count()
    {
        Assert.Equal(1.5, IdealSpeedup.Cores(info.Machine with { LogicalCores = 8, CgroupCpus = 1.5 }));
        Assert.Equal(3, IdealSpeedup.Cores(info.Machine with { LogicalCores = 8, Affinity = "0-1,4" }));
        Assert.Equal(8, IdealSpeedup.Cores(info.Machine with { LogicalCores = 8, Affinity = "all of them" }));
    }

    [Fact]
    public void Nothing_is_known_of_other_peoples_benchmarks() =>
        Assert.Null(IdealSpeedup.Of(new Cell("Sorting", "", "", [MadeUpVerdicts.Number("Size", 10)]), info));

    private static Cell Mixed(int tasks) =>
        new("IoMixed", "Mixed", "natural", [MadeUpVerdicts.Number("TaskCount", tasks), MadeUpVerdicts.Number("Grain", 2e6, "ns")]);

    private static Cell Sleep(int tasks, int? dop) => new("IoBoundSleep", "Sleep", dop is null ? "natural" : "matched",
    [
        MadeUpVerdicts.Number("TaskCount", tasks), MadeUpVerdicts.Number("Grain", 1e7, "ns"),
        .. dop is { } limit ? new[] { MadeUpVerdicts.Number("Dop", limit) } : [],
    ]);
}
