using System.Globalization;
using Analysis.Reading;

namespace Analysis.Tests.Reading;

/// <summary>What the suite writes, it reads back exactly.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] models = ["Sequential", "Thread", "Thread′", "Parallel, \"For\"", "<b>", "=1+1"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Rows_in_any_order_of_cases_come_back_as_they_were(int seed)
    {
        var random = new Random(seed);
        var launches = Enumerable
            .Range(0, 60)
            .Select(_ => Launch(random))
            .DistinctBy(rows => (rows[0].Suite, rows[0].Model, rows[0].TaskCount, rows[0].Grain, rows[0].Dop, rows[0].Round))
            .ToArray();
        using var files = new InputFiles();
        files.Add("measurements.csv", SuiteFile.Text(launches.SelectMany(rows => rows)));

        var read = files.Read();

        var expected = launches.Select(rows => Text(Key(rows[0]), rows[0].Round, rows.Skip(1).Select(row => row.Nanoseconds / row.Operations),
            rows[0].Nanoseconds, rows[^1].CpuNanoseconds));
        var actual = read.Cases.SelectMany(
            each => each.Rounds.Select(round => Text(Key(each), round.Round, round.Nanoseconds, round.ColdNanoseconds, round.CpuNanoseconds)));
        Assert.Equal(expected.Order(), actual.Order());
    }

    private static MeasurementRow[] Launch(Random random)
    {
        var costs = random.Next(2) == 0;
        var proto = SuiteFile.Row(models[random.Next(models.Length)], random.Next(1, 20), 1, Time(random), "Jitting") with
        {
            Suite = random.Next(2) == 0 ? "CpuBoundSquaring" : "IoBoundSleep",
            TaskCount = 1 << random.Next(12),
            Grain = random.NextInt64(1, long.MaxValue >> random.Next(63)),
            Dop = random.Next(3) == 0 ? random.Next(1, 65) : null,
            CpuNanoseconds = costs ? Time(random) : null,
        };
        return [proto,
            .. Enumerable
                .Range(1, random.Next(1, 6))
                .Select(i => proto with { Stage = "Actual", Iteration = i, Operations = 1L << random.Next(20), Nanoseconds = Time(random) })];
    }

    /// <summary>Any positive double of a size that times have.</summary>
    private static double Time(Random random) => random.NextDouble() * Math.Pow(10, random.Next(-3, 15)) + double.Epsilon;

    private static string Text(string key, int round, IEnumerable<double> times, double? cold, double? cpu) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{key} {round}: {string.Join(' ', times.Select(time => time.ToString("R", CultureInfo.InvariantCulture)))}, {cold:R}, {cpu:R}");

    private static string Key(MeasurementRow row) =>
        $"{row.Suite} {row.Workload} {row.Configuration} {row.Model} {row.TaskCount} {row.Grain} {row.GrainUnit} {row.Dop}";

    private static string Key(Case read) =>
        $"{read.Cell.Suite} {read.Cell.Workload} {read.Cell.Configuration} {read.Model} {read.Cell["TaskCount"]!.Text} {read.Cell["Grain"]!.Text} "
            + $"{read.Cell["Grain"]!.Unit} {read.Cell["Dop"]?.Text}";
}
