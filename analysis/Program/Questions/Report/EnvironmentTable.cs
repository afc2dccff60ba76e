using System.Collections.Immutable;
using System.Globalization;
using Analysis.Charts;
using Analysis.Reading;

namespace Analysis.Questions.Report;

/// <summary>What the run ran on. What could not be found out is said to be unknown.</summary>
public static class EnvironmentTable
{
    public static ChartTable Of(Run run) =>
        new([new Column("Fact"), new Column("Value")], [.. Facts(run).Select(fact => ImmutableArray.Create(fact.Name, fact.Value ?? "unknown"))]);

    /// <summary>Name and value; <c>null</c> is unknown. Empty for a run without <c>run.json</c>.</summary>
    public static IEnumerable<(string Name, string? Value)> Facts(Run run)
    {
        if (run.Info is not { } info) yield break;
        yield return ("Run", run.Name);
        yield return ("Profile, seed", $"{info.Profile}, {Plain(info.Seed)}");
        yield return ("Rounds done", Plain(info.RoundsDone));
        yield return ("Ended because", Reason(info.StopReason));
        yield return ("Started, finished (UTC)", $"{Utc(info.StartedUtc)}, {(info.FinishedUtc is { } end ? Utc(end) : "not finished")}");
        foreach (var fact in MachineFacts(info.Machine)) yield return fact;
        yield return (".NET runtime", info.Runtime.Version);
        yield return (".NET SDK", info.Runtime.Sdk);
        yield return ("Garbage collector", info.Runtime.GcMode);
        foreach (var reference in info.References) yield return ("Beside it", $"{reference}, workers by {reference.StartMethod ?? "unknown"}");
        if (!info.Runtime.Settings.IsEmpty)
            yield return ("DOTNET settings", string.Join(", ", info.Runtime.Settings.Select(each => $"{each.Key}={each.Value}")));
        yield return ("Timer resolution", Time(info.TimerResolutionNanoseconds));
        yield return ("Thread.Sleep(1) takes", Time(info.SleepOneMillisecondNanoseconds));
        yield return ("One square on one core", Time(info.NanosecondsPerSquare));
        yield return ("Load at start", Load(info.LoadAtStart));
        yield return ("Load at end", Load(info.LoadAtEnd));
    }

    private static IEnumerable<(string, string?)> MachineFacts(MachineInfo machine)
    {
        yield return ("CPU", machine.Cpu);
        yield return ("Cores", $"{Plain(machine.LogicalCores)} logical, {(machine.PhysicalCores is { } cores ? Plain(cores) : "unknown")} physical");
        if (machine.CgroupCpus is { } granted) yield return ("CPUs granted by the cgroup", Numbers.Text(granted));
        if (machine.Affinity is not null) yield return ("May run on CPUs", machine.Affinity);
        yield return ("Memory", Bytes(machine.MemoryBytes));
        if (machine.CgroupMemoryBytes is not null) yield return ("Memory granted by the cgroup", Bytes(machine.CgroupMemoryBytes));
        yield return ("Operating system", machine.OperatingSystem);
        yield return ("Kernel", machine.Kernel);
        yield return ("Architecture", machine.Architecture);
        yield return ("Virtualisation", machine.Virtualisation);
        yield return ("Power governor", machine.PowerGovernor);
    }

    private static string? Reason(string? stopReason) => stopReason switch
    {
        null => "it never did: this is what was measured until then",
        "decided" => "every cell has a winner or a tie",
        "round-limit" => "its last round was done",
        "time-limit" => "its time was up",
        "interrupted" => "somebody interrupted it",
        _ => stopReason,
    };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string? Time(double? nanoseconds) => nanoseconds is { } time ? Durations.Text(time) : null;

    private static string? Bytes(long? bytes) => bytes is { } count ? $"{Numbers.Significant(count / (double)(1 << 30), 4)} GiB" : null;

    private static string? Load(LoadInfo? load)
    {
        if (load is null or { OneMinute: null, StealShare: null }) return null;
        var minute = load.OneMinute is { } average ? $"{Numbers.Significant(average, 3)} over one minute" : null;
        var steal = load.StealShare is { } share ? $"{Numbers.Significant(share * 100, 2)}% of CPU time stolen" : null;
        return string.Join(", ", new[] { minute, steal }.OfType<string>());
    }
}
