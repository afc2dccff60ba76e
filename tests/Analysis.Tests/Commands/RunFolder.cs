using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Analysis.Tests.Commands;

/// <summary>Writes run folders as the suite writes them, with made-up measurements from a seed.</summary>
internal static class RunFolder
{
    private static readonly string[] models = ["Sequential", "Thread", "ThreadPool", "ParallelFor"];
    private static readonly long[] grains = [100, 10_000, 1_000_000];

    /// <summary>Writes <c>machine/run</c> below <paramref name="results"/> and returns its path.</summary>
    /// <param name="slower">Multiplies the makespans of <c>Thread</c>.</param>
    /// <param name="machineFactor">Multiplies all makespans.</param>
    public static string Write(string results, string machine = "cpu-2-linux", string run = "20260101-000000-abcdef0",
        int rounds = 12, double slower = 1, double machineFactor = 1, int seed = 1, string profile = "standard")
    {
        var folder = Path.Combine(results, machine, run);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "run.json"), JsonSerializer.Serialize(Info(machine, run, rounds, profile), RunInfo.Json));
        File.WriteAllText(Path.Combine(folder, "measurements.csv"), Measurements(rounds, slower, machineFactor, new Random(seed)));
        return folder;
    }

    private static RunInfo Info(string machine, string run, int rounds, string profile) => new()
    {
        Run = run,
        Profile = profile,
        Seed = 1,
        StartedUtc = DateTimeOffset.ParseExact(run[..15], "yyyyMMdd-HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        RoundsDone = rounds,
        Looks = [rounds],
        StopReason = "decided",
        NanosecondsPerSquare = 0.5,
        Machine = new MachineInfo { Slug = machine, Cpu = $"CPU of {machine}", LogicalCores = 2, OperatingSystem = "Linux" },
        Runtime = new RuntimeInfo { Version = "10.0.0" },
    };

    private static string Measurements(int rounds, double slower, double machineFactor, Random random)
    {
        var csv = new StringBuilder(string.Join(',', Reading.SuiteFile.Columns)).Append('\n');
        for (var round = 1; round <= rounds; round++)
        {
            var order = 0;
            foreach (var grain in grains)
            {
                foreach (var model in models)
                {
                    order++;
                    var typical = Makespan(model, grain) * machineFactor * (model == "Thread" ? slower : 1) * Math.Exp(0.01 * Normal(random));
                    for (var iteration = 1; iteration <= 3; iteration++)
                    {
                        var nanoseconds = typical * Math.Exp(0.002 * Normal(random));
                        csv.Append(CultureInfo.InvariantCulture, $"CpuBoundSquaring,Squaring,{model},natural,64,{grain},squares,,{round},{order},1,");
                        csv.Append(CultureInfo.InvariantCulture, $"{iteration},Actual,1,{nanoseconds:R},2026-01-01T00:00:00.0000000+00:00,,,,,,,,,\n");
                    }
                }
            }
        }
        return csv.ToString();
    }

    /// <summary>64 tasks at half a nanosecond a square on two cores, plus what each model costs a task.</summary>
    private static double Makespan(string model, long grain) => model switch
    {
        "Sequential" => 64 * grain * 0.5,
        "Thread" => 32 * grain * 0.5 + 64 * 30_000,
        "ThreadPool" => 32 * grain * 0.55 + 64 * 400,
        _ => 32 * grain * 0.5 + 64 * 300,
    };

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
