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
    public void Only_cores_that_may_be_used_count()
    {
        Assert.Equal(1.5, IdealSpeedup.Cores(info.Machine with { LogicalCores = 8, CgroupCpus = 1.5 }));
        Assert.Equal(3, IdealSpeedup.Cores(info.Machine with { LogicalCores = 8, Affinity = "0-1,4" }));
        Assert.Equal(8, IdealSpeedup.Cores(info.Machine with { LogicalCores = 8, Affinity = "all of them" }));
    }

    [Fact]
    public void Nothing_is_known_of_other_peoples_benchmarks() =>
        Assert.Null(IdealSpeedup.Of(new Cell("Sorting", "", "", [MadeUpVerdicts.Number("Size", 10)]), info));

    private static Cell Sleep(int tasks, int? dop) => new("IoBoundSleep", "Sleep", dop is null ? "natural" : "matched",
    [
        MadeUpVerdicts.Number("TaskCount", tasks), MadeUpVerdicts.Number("Grain", 1e7, "ns"),
        .. dop is { } limit ? new[] { MadeUpVerdicts.Number("Dop", limit) } : [],
    ]);
}
