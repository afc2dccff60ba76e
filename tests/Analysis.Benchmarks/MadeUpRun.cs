using System.Globalization;
using System.Text;

namespace Analysis.Benchmarks;

/// <summary>A run folder with made-up measurements in the shape of a real run: the same bytes for the same number of rows.</summary>
internal static class MadeUpRun
{
    private const int IterationsOfCase = 6, WarmIterations = 3, Seed = 1;

    private static readonly string[] models = ["Sequential", "Thread", "ThreadPool", "ParallelFor", "MultiProcess", "ProcessPerTask", "Async"];
    private static readonly (string Suite, string Workload, string Unit, int[] Grains)[] suites =
    [
        ("CpuBoundSquaring", "Squaring", "squares", [100, 1_000, 10_000, 100_000]),
        ("IoBoundSleep", "Sleep", "ns", [1_000_000, 5_000_000, 10_000_000, 50_000_000]),
    ];

    /// <returns>The folder, in the system's temporary one.</returns>
    public static string Write(int rows)
    {
        var folder = Directory.CreateTempSubdirectory("bench-scale-").FullName;
        using var file = new StreamWriter(Path.Combine(folder, "measurements.csv"), append: false, new UTF8Encoding(false), bufferSize: 1 << 16) { NewLine = "\n" };
        file.WriteLine("Suite,Workload,Model,Configuration,TaskCount,Grain,GrainUnit,Dop,Round,Order,Launch,Iteration,Stage,Operations,Nanoseconds,StartUtc,CpuNanoseconds,PeakThreads,AllocatedBytes,DeliveredNanoseconds");
        foreach (var line in Lines().Take(rows)) file.WriteLine(line);
        return folder;
    }

    private static IEnumerable<string> Lines()
    {
        var random = new Random(Seed);
        for (var round = 1; ; round++)
        {
            var order = 0;
            foreach (var (suite, workload, unit, grains) in suites)
                foreach (var tasks in (int[])[1, 4, 16, 64, 256, 1024])
                    foreach (var grain in grains)
                        foreach (var model in models)
                        {
                            order++;
                            var makespan = (double)tasks * grain * (1 + random.NextDouble() / 10);
                            for (var i = 0; i < IterationsOfCase; i++)
                            {
                                var stage = i == 0 ? "Jitting" : i < IterationsOfCase - WarmIterations ? "Warmup" : "Actual";
                                var time = makespan * (1 + random.NextDouble() / 20);
                                yield return string.Create(CultureInfo.InvariantCulture,
                                    $"{suite},{workload},{model},natural,{tasks},{grain},{unit},,{round},{order},1,{i + 1},{stage},16,{16 * time:0.##},2026-01-31T{round / 60 % 24:00}:{round % 60:00}:{order % 60:00}.{order % 1000:000}Z,{time * 1.5:0.#},{random.Next(3, 40)},{random.Next(100, 9999)},{(unit == "ns" ? grain * 1.05 : null)}");
                            }
                        }
        }
    }
}
