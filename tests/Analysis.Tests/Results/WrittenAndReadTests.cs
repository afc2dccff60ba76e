using System.Globalization;
using Analysis.Reading;
using Analysis.Tests.Commands;

namespace Analysis.Tests.Results;

/// <summary>What the suite writes, the analysis reads back exactly.</summary>
public sealed class WrittenAndReadTests
{
    private static readonly string[] models = ["Sequential", "Thread′", "a, \"b\"", "line\nbreak", "=1+1"];

    [Theory]
    [InlineData(1, "")]
    [InlineData(2, "de-DE")]
    [InlineData(3, "ru-RU")]
    [InlineData(4, "fa-IR")]
    public void Rows_come_back_as_rounds_with_the_same_times(int seed, string culture)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Root, "measurements.csv");
        var random = new Random(seed);
        var cases = models.SelectMany(model => Enumerable.Range(1, 4).Select(round => Rows(random, model, round))).ToArray();
        InCulture(culture, () =>
        {
            using var writer = MeasurementFile.Open(file);
            foreach (var rows in cases) writer.Append(rows);
        });

        var run = InCulture(culture, () => Assert.Single(RunReader.Read([folder.Root], ReadOptions.Strict)));

        Assert.Equal("no-run-info", Assert.Single(run.Warnings).Code);
        Assert.Equal(cases.Select(Written).Order(StringComparer.Ordinal),
            run.Cases.SelectMany(each => each.Rounds.Select(round => Read(each, round))).Order(StringComparer.Ordinal));
    }

    private static MeasurementRow[] Rows(Random random, string model, int round)
    {
        var row = new MeasurementRow
        {
            Suite = "CpuBoundSquaring",
            Workload = "Squaring",
            Model = model,
            Configuration = "natural",
            TaskCount = 64,
            Grain = long.MaxValue,
            GrainUnit = "squares",
            Round = round,
            Order = 1,
            Launch = 1,
            Iteration = 1,
            Stage = "Jitting",
            Operations = 1,
            Nanoseconds = Time(random),
            StartUtc = new DateTimeOffset(2026, 1, 31, 12, 0, round, TimeSpan.Zero),
            CpuNanoseconds = Time(random),
            PeakThreads = 3,
            DeliveredNanoseconds = null,
            AllocatedBytes = Time(random),
            ProbeNanoseconds = Time(random),
            Disturbed = random.Next(2) == 0 ? false : null,
        };
        return [row,
            .. Enumerable
                .Range(1, 5)
                .Select(i => row with { Stage = "Actual", Iteration = i, Operations = random.Next(1, 1 << 20), Nanoseconds = Time(random) })];
    }

    private static double Time(Random random) => random.NextDouble() * Math.Pow(10, random.Next(-3, 15)) + double.Epsilon;

    private static string Written(MeasurementRow[] rows) =>
        Text(rows[0].Model, rows[0].TaskCount, rows[0].Grain, rows[0].Round, rows.Skip(1).Select(row => row.Nanoseconds / row.Operations), rows[0].Nanoseconds,
            rows[0].CpuNanoseconds, rows[0].AllocatedBytes);

    private static string Read(Case each, RoundSample round) =>
        Text(each.Model, int.Parse(each.Cell["TaskCount"]!.Text,
            CultureInfo.InvariantCulture), long.Parse(each.Cell["Grain"]!.Text, CultureInfo.InvariantCulture),
            round.Round, round.Nanoseconds, round.ColdNanoseconds, round.CpuNanoseconds, round.AllocatedBytes);

    private static string Text(string model, int tasks, long grain, int round, IEnumerable<double> times, params double?[] others) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{model} {tasks} {grain} {round}: {string.Join(' ', times.Select(Exactly))}; {string.Join(' ', others.Select(each => Exactly(each!.Value)))}");

    private static string Exactly(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static void InCulture(string culture, Action act) => InCulture(culture, () =>
    {
        act();
        return 0;
    });

    private static T InCulture<T>(string culture, Func<T> make)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            return make();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
