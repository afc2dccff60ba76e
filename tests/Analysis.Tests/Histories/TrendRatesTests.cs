using System.Globalization;
using Analysis.Statistics;
using Perfolizer.Mathematics.Cpd;

namespace Analysis.Tests.Histories;

/// <summary>
/// How often trends are wrong and what they find, in simulated histories: the tables of docs/trend.md, which <c>BENCH_TREND_HISTORIES=1000</c> prints.
/// Every test run simulates a few.
/// </summary>
public sealed class TrendRatesTests(ITestOutputHelper output)
{
    private const double Level = 0.01, Floor = 0.001, Noise = 0.02;
    private const int ManyVersions = 46, FewVersions = 12, ManyCases = 20, FewHistories = 50;

    /// <summary>A history of 46 versions takes as long as so many of 12, and one of 20 cases as so many of one.</summary>
    private const int DearerByVersions = 2, DearerByCases = 10;

    private static readonly int histories =
        int.TryParse(Environment.GetEnvironmentVariable("BENCH_TREND_HISTORIES"), CultureInfo.InvariantCulture, out var asked) ? asked : FewHistories;

    private static bool IsWhole => histories > FewHistories;

    private static readonly (string Name, bool IsPromised, Func<SplitMix64, int, double[]> Of)[] noises =
    [
        ("normal, 2%", true, (random, length) => [.. Normal(random, length)]),
        ("heavy-tailed: one version in ten 5 to 50% slower", true, (random, length) =>
            [.. Normal(random, length).Select(value => value + (random.Below(10) == 0 ? Math.Log(1.05 + 0.45 * random.Uniform()) : 0))]),
        ("two states, 15% apart, by chance in each version", true, (random, length) =>
            [.. Normal(random, length).Select(value => value + (random.Below(2) == 0 ? Math.Log(1.15) : 0))]),
        ("neighbours alike, correlation 0.2", false, (random, length) => Correlated(random, length, 0.2)),
        ("neighbours alike, correlation 0.5", false, (random, length) => Correlated(random, length, 0.5)),
    ];

    [Fact]
    public void Histories_without_a_change_get_one_as_rarely_as_promised()
    {
        foreach (var (name, isPromised, of) in noises)
        {
            var few = Changed(histories, FewVersions, 1, of);
            if (isPromised) Assert.True(few.Bounds().Low <= Level, $"{name}: {Text(few)}");
            var row = $"| {name} | {Text(few)} |";
            if (IsWhole)
            {
                var many = Changed(histories / DearerByVersions, ManyVersions, 1, of);
                var cases = Changed(histories / DearerByVersions / DearerByCases, ManyVersions, ManyCases, of);
                if (isPromised) Assert.True(many.Bounds().Low <= Level && cases.Bounds().Low <= Level, $"{name}: {Text(many)}, {Text(cases)}");
                row += $" {Text(many)} | {Text(cases)} |";
            }
            output.WriteLine(row);
        }
    }

    [Fact]
    public void A_large_change_in_one_of_many_cases_is_found()
    {
        (string Name, double Factor, int From, int To)[] changes =
        [
            ("5% from the middle on", 1.05, 23, 46), ("5% in the newest 5 versions", 1.05, 41, 46), ("10% in the newest 5 versions", 1.1, 41, 46),
            ("10% in the newest 3 versions", 1.1, 43, 46), ("10% in the newest 2 versions", 1.1, 44, 46), ("10%, taken back after 8 versions", 1.1, 30, 38),
        ];
        double[] levels = [0.01, 0.02, 0.05];
        var each = IsWhole ? histories / DearerByVersions / DearerByCases : 1;
        foreach (var (name, factor, from, to) in IsWhole ? changes : changes[..1])
        {
            var found = (IsWhole ? levels : levels[..1]).Select(noise => Found(each, factor, from, to, noise)).ToArray();
            output.WriteLine($"| {name} | {string.Join(" | ", found.Select(Text))} |");
            if (!IsWhole) Assert.All(found, share => Assert.Equal(share.Of, share.Count));
        }
    }

    /// <summary>Why the change points are not Perfolizer's: its detectors give places, and not how sure they are.</summary>
    [Fact]
    public void Perfolizers_detectors_find_changes_where_there_are_none()
    {
        foreach (var length in new[] { FewVersions, ManyVersions })
        {
            var series = Enumerable.Range(0, histories).Select(i => Normal(SplitMix64.For((ulong)length, (ulong)i), length).ToArray()).ToArray();
            var density = ShareOf(EdPeltChangePointDetector.Instance);
            var ranks = ShareOf(RqqPeltChangePointDetector.Instance);
            output.WriteLine($"{length} versions: EdPelt {Text(density)}, RqqPelt {Text(ranks)}");
            Assert.True(density.Bounds().Low > 5 * Level && ranks.Bounds().Low > 5 * Level, $"{Text(density)}, {Text(ranks)}");

            Share ShareOf(PeltChangePointDetector detector) => new(series.Count(each => detector.GetChangePointIndexes(each, 2).Length > 0), histories);
        }
    }

    /// <summary>The share of histories in which any case got a change.</summary>
    private static Share Changed(int count, int versions, int cases, Func<SplitMix64, int, double[]> of) => Count(count, history =>
    {
        var series = Enumerable.Range(0, cases).Select(@case => of(SplitMix64.For((ulong)versions, (ulong)history, (ulong)@case), versions));
        return Find([.. series]).Any(found => found.Length > 0);
    });

    /// <summary>The share of histories in which the one case that changed has that change, one version off at most.</summary>
    private static Share Found(int count, double factor, int from, int to, double noise) => Count(count, history =>
    {
        var series = Enumerable.Range(0, ManyCases)
            .Select(@case => Normal(SplitMix64.For((ulong)history, (ulong)@case), ManyVersions, noise).ToArray()).ToArray();
        for (var version = from; version < to; version++) series[0][version] += Math.Log(factor);
        var found = Find(series)[0];
        return found.Any(index => Math.Abs(index - from) <= 1) && (to == ManyVersions || found.Any(index => Math.Abs(index - to) <= 1));
    });

    private static Share Count(int count, Func<int, bool> holds)
    {
        var held = 0;
        Parallel.For(0, count, history =>
        {
            if (holds(history)) Interlocked.Increment(ref held);
        });
        return new Share(held, count);
    }

    private static int[][] Find(double[][] series)
    {
        double?[][] told = [.. series.Select(each => each.Select(value => (double?)value).ToArray())];
        return [.. new EDivisive(told, Level, Floor).Find().Select(found => found.Select(change => change.Index).ToArray())];
    }

    private static IEnumerable<double> Normal(SplitMix64 random, int length, double noise = Noise)
    {
        for (var i = 0; i < length; i++) yield return noise * random.Normal();
    }

    private static double[] Correlated(SplitMix64 random, int length, double correlation)
    {
        var series = Normal(random, length).ToArray();
        for (var i = 1; i < length; i++) series[i] = correlation * series[i - 1] + Math.Sqrt(1 - correlation * correlation) * series[i];
        return series;
    }

    private static string Text(Share share)
    {
        var (low, high) = share.Bounds();
        return string.Create(CultureInfo.InvariantCulture, $"{share.Count} of {share.Of}: {share.Rate:0.0%} [{low:0.0%}, {high:0.0%}]");
    }
}
