namespace Analysis.Benchmarks;

/// <summary>A run folder with made-up measurements in the shape of a real run: the same bytes for the same number of rows.</summary>
internal static class MadeUpRun
{
    private const int IterationsOfCase = 6, WarmIterations = 3, Seed = 1, RowsOfBlock = 100_000;
    private static readonly DateTimeOffset start = new(2026, 1, 31, 0, 0, 0, TimeSpan.Zero);

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
        using var file = MeasurementFile.Open(Path.Combine(folder, RunFolder.MeasurementsName));
        foreach (var block in Rows().Take(rows).Chunk(RowsOfBlock)) file.Append(block);
        return folder;
    }

    private static IEnumerable<MeasurementRow> Rows()
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
                                var time = makespan * (1 + random.NextDouble() / 20);
                                yield return new MeasurementRow
                                {
                                    Suite = suite,
                                    Workload = workload,
                                    Model = model,
                                    Configuration = ConfigurationName.Natural,
                                    TaskCount = tasks,
                                    Grain = grain,
                                    GrainUnit = unit,
                                    Round = round,
                                    Order = order,
                                    Launch = 1,
                                    Iteration = i + 1,
                                    Stage = i == 0 ? StageName.Jitting : i < IterationsOfCase - WarmIterations ? StageName.Warmup : StageName.Actual,
                                    Operations = 16,
                                    Nanoseconds = Math.Round(16 * time, 2),
                                    StartUtc = start.AddMinutes(round).AddSeconds(order / 10.0),
                                    CpuNanoseconds = Math.Round(time * 1.5, 1),
                                    PeakThreads = random.Next(3, 40),
                                    AllocatedBytes = random.Next(100, 9999),
                                    DeliveredNanoseconds = unit == "ns" ? grain * 1.05 : null,
                                };
                            }
                        }
        }
    }
}
