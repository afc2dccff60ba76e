using System.Collections.Immutable;
using System.Globalization;
using Analysis.Reading;
using Analysis.Verdicts;

namespace Analysis.Tests.Questions.Report;

/// <summary>A run as two cores would measure it, from a simple law per model and seeded noise.</summary>
internal static class MadeUpRun
{
    public const double NanosecondsPerSquare = 0.52;
    private const int Cores = 2;

    private static readonly string[] models = ["Sequential", "Thread", "ThreadPool", "ParallelFor", "MultiProcess", "ProcessPerTask", "Async"];
    private static readonly int[] squaringTasks = [4, 64, 512];
    private static readonly long[] squares = [100, 1_000, 10_000, 100_000, 1_000_000];
    private static readonly int[] sleepTasks = [4, 16, 64];
    private static readonly long[] lengths = [1_000_000, 10_000_000, 50_000_000];

    /// <summary>Seven models; squaring with 10² to 10⁶ squares a task, sleeps of 1 to 50 ms; 4 to 512 tasks.</summary>
    public static Run Of(int rounds = 12, int seed = 1, double noise = 0.015, string name = "amd-epyc-7763-2-linux/20261122-101500-abcdef0") => new(
        name, Info(rounds, seed), [.. Squaring(rounds, seed, noise), .. Sleeps(rounds, seed, noise)], "Sequential", []);

    public static JudgedRun Judged(int rounds = 12, int seed = 1, double noise = 0.015)
    {
        var run = Of(rounds, seed, noise);
        return JudgedRun.Of(run, Rule.For(run)) with
        {
            Worth = "With 12 rounds on this machine: false winners in 0.4% of cells, differences of 5% found in 97%.",
        };
    }

    private static IEnumerable<Case> Squaring(int rounds, int seed, double noise) =>
        from tasks in squaringTasks
        from grain in squares
        from model in models
        let cell = new Cell("CpuBoundSquaring", "Squaring", "natural", [Parameter("TaskCount", tasks), Parameter("Grain", grain, "squares")])
        select Measured(model, cell, SquaringTime(model, tasks, grain * NanosecondsPerSquare), rounds, seed, noise);

    private static IEnumerable<Case> Sleeps(int rounds, int seed, double noise) =>
        from tasks in sleepTasks
        from grain in lengths
        from model in models
        let cell = new Cell("IoBoundSleep", "Sleep", "natural", [Parameter("TaskCount", tasks), Parameter("Grain", grain, "ns")])
        select Measured(model, cell, SleepTime(model, tasks, grain), rounds, seed, noise);

    /// <summary>ns; overheads are of the order measured on a real machine of two cores.</summary>
    private static double SquaringTime(string model, int tasks, double grain) => model switch
    {
        "Sequential" => tasks * (grain + 2),
        "Thread" => tasks * 28_000 + tasks * grain / Cores,
        "ThreadPool" => 2_500 + tasks * 260 + tasks * grain / Cores,
        "ParallelFor" => 3_800 + tasks * 12 + tasks * grain / Cores * 1.004,
        "MultiProcess" => 42_000 + tasks * grain / Cores,
        "ProcessPerTask" => 21e6 + tasks * 14e6 + tasks * grain / Cores,
        _ => 3_000 + tasks * 330 + tasks * grain / Cores * 1.012,
    };

    private static double SleepTime(string model, int tasks, double length) => model switch
    {
        "Sequential" => tasks * (length + 80_000),
        "Thread" => length + 80_000 + tasks * 45_000,
        "ThreadPool" => Math.Ceiling(tasks / 4.0) * (length + 80_000),
        "ParallelFor" => Math.Ceiling(tasks / 6.0) * (length + 80_000),
        "MultiProcess" => Math.Ceiling(tasks / (double)Cores) * (length + 80_000) + 50_000,
        "ProcessPerTask" => length + 30e6 + tasks * 14e6,
        _ => length + 1_100_000 + tasks * 700,
    };

    private static Case Measured(string model, Cell cell, double nanoseconds, int rounds, int seed, double noise)
    {
        var random = new Random(HashOf(model, cell.ToString(), seed));
        return new Case(cell, model, [.. Enumerable.Range(1, rounds).Select(round => new RoundSample(round, Iterations(random, nanoseconds, noise)))]);
    }

    private static ImmutableArray<double> Iterations(Random random, double nanoseconds, double noise)
    {
        var launch = nanoseconds * Math.Exp(noise * Normal(random));
        return [.. Enumerable.Range(0, 5).Select(_ => launch * Math.Exp(0.004 * Normal(random)))];
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static int HashOf(string model, string cell, int seed)
    {
        var hash = 17 + seed;
        foreach (var letter in model + cell) hash = unchecked(hash * 31 + letter);
        return hash & int.MaxValue;
    }

    private static Parameter Parameter(string name, long value, string? unit = null) =>
        new(name, value.ToString(CultureInfo.InvariantCulture), value, unit);

    private static RunInfo Info(int rounds, int seed) => new()
    {
        Run = "20261122-101500-abcdef0",
        Profile = "standard",
        Seed = seed,
        Commit = "abcdef0",
        StartedUtc = new DateTimeOffset(2026, 11, 22, 10, 15, 0, TimeSpan.Zero),
        FinishedUtc = new DateTimeOffset(2026, 11, 22, 10, 25, 30, TimeSpan.Zero),
        RoundsDone = rounds,
        Looks = [rounds],
        StopReason = "round-limit",
        Machine = new MachineInfo
        {
            Slug = "amd-epyc-7763-2-linux",
            Cpu = "AMD EPYC 7763",
            PhysicalCores = 1,
            LogicalCores = Cores,
            MemoryBytes = 8L << 30,
            OperatingSystem = "Debian GNU/Linux 12",
            Kernel = "6.1.0",
            Architecture = "X64",
            Virtualisation = "kvm",
        },
        Runtime = new RuntimeInfo { Version = ".NET 10.0.0", Sdk = "10.0.100", GcMode = "Concurrent Workstation" },
        TimerResolutionNanoseconds = 1,
        SleepOneMillisecondNanoseconds = 1_080_000,
        NanosecondsPerSquare = NanosecondsPerSquare,
        LoadAtStart = new LoadInfo(0.12, 0.004),
        LoadAtEnd = new LoadInfo(1.4, 0.011),
    };
}
