using Analysis.Reading;
using Analysis.Reading.Suite;
using Analysis.Tests.Reading;

namespace Analysis.Tests.Verdicts.Runtimes;

/// <summary>
/// A run on two runtimes of which everything is known. From round to round the machine's speed changes by up to 40%, for both alike: only within a round can
/// they be compared.
/// </summary>
internal static class TwoRuntimes
{
    public const string Ten = ".NET 10.0.12", Nine = ".NET 9.0.23";

    private const int Rounds = 12, Laps = 3;

    /// <summary>µs on each runtime: the plain loop takes as long on both, threads 20% longer on the older one, <c>ParallelFor</c> 10% less.</summary>
    private static readonly (string Model, double Ten, double Nine)[] makespans = [("Sequential", 100, 100), ("Thread", 60, 72), ("ParallelFor", 66, 59.4)];

    public static RunInfo Info => SuiteFile.Info with
    {
        Runtimes = [Ten, Nine],
        RoundsDone = Rounds,
        StopReason = "decided",
        Runtime = new RuntimeInfo { Version = Ten },
    };

    public static Run Run => SuiteRun.Of(Rows, Info);

    /// <summary>The one that was asked for first does not come first.</summary>
    public static IEnumerable<MeasurementRow> Rows
    {
        get
        {
            var random = new Random(1);
            for (var round = 1; round <= Rounds; round++)
            {
                var speed = 1 + 0.4 * random.NextDouble();
                foreach (var (runtime, order) in new[] { (Nine, 1), (Ten, 2) })
                {
                    foreach (var (model, ten, nine) in makespans)
                    {
                        var launch = 1000 * speed * (runtime == Ten ? ten : nine) * (1 + 0.004 * random.NextDouble());
                        for (var lap = 1; lap <= Laps; lap++)
                            yield return SuiteFile.Row(model, round, lap, launch * (1 + 0.002 * random.NextDouble())) with { Order = order, Runtime = runtime };
                    }
                }
            }
        }
    }

    /// <summary>Writes the run and returns its folder.</summary>
    public static string Write(string results)
    {
        var folder = Path.Combine(results, Info.Machine.Name, Info.Run);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "run.json"), SuiteFile.Json(Info));
        File.WriteAllText(Path.Combine(folder, "measurements.csv"), SuiteFile.Text(Rows));
        return folder;
    }
}
