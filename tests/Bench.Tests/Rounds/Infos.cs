namespace Bench.Tests.Rounds;

/// <summary>Made-up contents of <c>run.json</c>.</summary>
internal static class Infos
{
    public static RunInfo Of(params int[] looks) => new()
    {
        Run = "20260101-000000",
        Profile = "test",
        Seed = 1,
        StartedUtc = DateTimeOffset.UnixEpoch,
        Looks = [.. looks],
        Machine = new MachineInfo { Slug = "test", LogicalCores = 2 },
        Runtime = new RuntimeInfo { Version = ".NET" },
    };
}
