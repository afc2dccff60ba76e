using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Analysis.Tests.Fleets;

/// <summary>
/// Made-up runs of many machines, of which is known who wins where: small batches are won by the plain loop; middle ones by the thread pool up to 4 cores and
/// by <c>Parallel.For</c> from 8 on; large ones by threads on Windows and by <c>Parallel.For</c> elsewhere. One machine is unlike all others.
/// </summary>
internal static class MadeUpFleet
{
    private const int Rounds = 6, Laps = 3;

    /// <summary>The machine that is unlike all others.</summary>
    public const int Stray = 7;

    private static readonly string[] models = ["Sequential", "Thread", "ThreadPool", "ParallelFor"];
    private static readonly int[] cores = [2, 4, 8, 16, 32];
    private static readonly string[] cpus = ["AMD EPYC 7763", "Intel Xeon 8370C"];
    private static readonly string[] systems = ["Debian GNU/Linux 12 (bookworm)", "Microsoft Windows 10.0.26100", "Ubuntu 24.04 LTS"];

    /// <summary>Small, middle and large, squares.</summary>
    private static readonly long[] grains = [100, 10_000, 1_000_000];

    /// <summary>Writes as many runs, each of a machine of its own.</summary>
    public static void Write(string results, int runs, int seed = 1)
    {
        for (var i = 0; i < runs; i++)
        {
            var info = Info(i);
            var folder = Path.Combine(results, info.Machine.Name, info.Run);
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "run.json"), JsonSerializer.Serialize(info, RunInfo.Json));
            File.WriteAllText(Path.Combine(folder, "measurements.csv"), Measurements(info.Machine, i == Stray, new Random(seed + i)));
        }
    }

    private static RunInfo Info(int i)
    {
        var (count, cpu, system) = (cores[i % 5], cpus[i / 5 % 2], systems[i / 10 % 3]);
        return new RunInfo
        {
            Run = string.Create(CultureInfo.InvariantCulture, $"202601{1 + i % 28:00}-{i / 60 % 24:00}{i % 60:00}00-abcdef0"),
            Profile = "standard",
            Seed = i,
            StartedUtc = new DateTimeOffset(2026, 1, 1 + i % 28, i / 60 % 24, i % 60, 0, TimeSpan.Zero),
            RoundsDone = Rounds,
            Looks = [Rounds],
            StopReason = "decided",
            NanosecondsPerSquare = 0.5,
            Machine = new MachineInfo
            {
                Slug = string.Create(
                    CultureInfo.InvariantCulture, $"{cpu.ToLowerInvariant().Replace(' ', '-')}-{count}-cores-{system.Split(' ')[0].ToLowerInvariant()}"),
                Fingerprint = i.ToString("x6", CultureInfo.InvariantCulture),
                Cpu = cpu,
                LogicalCores = count,
                OperatingSystem = system,
            },
            Runtime = new RuntimeInfo { Version = i % 4 == 0 ? ".NET 11.0.0" : ".NET 10.0.1" },
        };
    }

    private static string Winner(MachineInfo machine, long grain, bool isStray) => (grain, isStray) switch
    {
        (100, _) => "Sequential",
        (_, true) => "Sequential",
        (10_000, _) => machine.LogicalCores <= 4 ? "ThreadPool" : "ParallelFor",
        _ => machine.OperatingSystem!.Contains("Windows", StringComparison.Ordinal) ? "Thread" : "ParallelFor",
    };

    private static string Measurements(MachineInfo machine, bool isStray, Random random)
    {
        var csv = new StringBuilder(string.Join(',', Reading.SuiteFile.Columns)).Append('\n');
        for (var round = 1; round <= Rounds; round++)
        {
            var order = 0;
            foreach (var grain in grains)
            {
                foreach (var model in models)
                {
                    order++;
                    var typical = 64 * grain * (model == Winner(machine, grain, isStray) ? 0.125 : 0.5) * (1 + 0.02 * random.NextDouble());
                    for (var lap = 1; lap <= Laps; lap++)
                    {
                        csv.Append(CultureInfo.InvariantCulture, $"CpuBoundSquaring,Squaring,{model},natural,64,{grain},squares,,{round},{order},1,");
                        csv.Append(CultureInfo.InvariantCulture,
                            $"{lap},Actual,1,{typical * (1 + 0.002 * random.NextDouble()):R},2026-01-01T00:00:00.0000000+00:00,,,,,,,,,\n");
                    }
                }
            }
        }
        return csv.ToString();
    }
}
