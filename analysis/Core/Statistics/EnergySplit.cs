namespace Analysis.Statistics;

/// <summary>Which part of a series differs most from the rest.</summary>
/// <param name="From">Its first value; 0 where the series is cut in two.</param>
/// <param name="To">The value after its last one.</param>
/// <param name="Score">
/// How much better the two describe the series than one, (n − 2)·ln(total / within), from 0 on; within and total are sums of distances as in an analysis of
/// variance. It rises with the energy distance of the parts, and compares series of different lengths and spreads.
/// </param>
public readonly record struct EnergySplit(int From, int To, double Score);

/// <summary>
/// Cuts a series, in its own order or in others, at the largest energy distance between its parts: the statistic of E-divisive (Matteson and James, JASA 109,
/// 2014, section 2) with exponent 1, scaled as in Rizzo and Székely, DISCO analysis, Annals of Applied Statistics 4, 2010, equations 2.4 to 2.9.
/// </summary>
public sealed class EnergySplitter
{
    /// <summary>The fewest values of a part: one alone is an outlier as likely as a change.</summary>
    public const int Fewest = 2;

    /// <summary>The longest part inside of a series that is looked for; what is longer shows as a cut.</summary>
    private const int LongestInside = 50;

    private readonly double[] sorted, away;
    private readonly int[] ranks;
    private readonly double total, pairs, smallestWithin;
    private readonly double[] left, sums;
    private readonly int[] counts;
    private double all;

    /// <param name="series">At least 2·<see cref="Fewest"/> values.</param>
    /// <param name="floor">The smallest standard deviation of a value that is believed.</param>
    public EnergySplitter(ReadOnlySpan<double> series, double floor)
    {
        var n = series.Length;
        sorted = series.ToArray();
        var order = Enumerable.Range(0, n).ToArray();
        Array.Sort(sorted, order);
        ranks = new int[n];
        for (var rank = 0; rank < n; rank++) ranks[order[rank]] = rank;
        (left, sums, counts) = (new double[n + 1], new double[n + 1], new int[n + 1]);
        var distances = 0.0;
        for (var i = 0; i < n; i++) distances += sorted[i] * (2 * i - n + 1);
        away = Away(sorted);
        pairs = distances;
        // Two normal values are 2σ/√π apart on the average.
        smallestWithin = n / 2.0 * 2 * floor / Math.Sqrt(Math.PI);
        total = Math.Max(distances / n, smallestWithin);
    }

    public int Length => ranks.Length;

    /// <summary>The best cut of the values in the given order.</summary>
    /// <param name="order">Each place of the series once.</param>
    public EnergySplit Best(ReadOnlySpan<int> order)
    {
        var n = order.Length;
        Start();
        for (var i = 0; i < n; i++) left[i + 1] = left[i] + Added(ranks[order[i]], i);
        Start();
        var (cut, least, right) = (0, double.PositiveInfinity, 0.0);
        for (var i = n - 1; i >= Fewest; i--)
        {
            right += Added(ranks[order[i]], n - 1 - i);
            var within = left[i] / i + right / (n - i);
            if (n - i < Fewest || within >= least) continue;
            (cut, least) = (i, within);
        }
        return new EnergySplit(0, cut, Score(least));
    }

    /// <summary>
    /// The part inside of the series, between two cuts, that differs most from all of the rest: a change that is taken back, whose first cut alone shows little
    /// (as in circular binary segmentation: Olshen, Venkatraman, Lucito and Wigler, Biostatistics 5, 2004).
    /// </summary>
    /// <param name="order">Each place of the series once.</param>
    public EnergySplit BestInside(ReadOnlySpan<int> order)
    {
        var n = order.Length;
        var (from, to, least) = (0, 0, double.PositiveInfinity);
        for (var start = Fewest; start <= n - 2 * Fewest; start++)
        {
            Start();
            var (inside, awayFromAll) = (0.0, 0.0);
            var last = Math.Min(n - Fewest, start + LongestInside);
            for (var end = start + 1; end <= last; end++)
            {
                var rank = ranks[order[end - 1]];
                inside += Added(rank, end - 1 - start);
                awayFromAll += away[rank];
                if (end - start < Fewest) continue;
                var within = inside / (end - start) + (pairs - awayFromAll + inside) / (n - end + start);
                if (within < least) (from, to, least) = (start, end, within);
            }
        }
        return new EnergySplit(from, to, Score(least));
    }

    private double Score(double within) => (ranks.Length - 2) * Math.Max(0, Math.Log(total / Math.Max(within, smallestWithin)));

    /// <summary>Of each value, in ascending order, the sum of its distances from all of them.</summary>
    private static double[] Away(double[] sorted)
    {
        var (n, below, all) = (sorted.Length, 0.0, sorted.Sum());
        var away = new double[n];
        for (var i = 0; i < n; i++)
        {
            away[i] = sorted[i] * i - below + (all - below - sorted[i]) - sorted[i] * (n - 1 - i);
            below += sorted[i];
        }
        return away;
    }

    private void Start()
    {
        Array.Clear(sums);
        Array.Clear(counts);
        all = 0;
    }

    /// <summary>Sum of the distances of a value from those already there, which it joins (two Fenwick trees over the ranks).</summary>
    private double Added(int rank, int there)
    {
        var value = sorted[rank];
        var (below, sumBelow) = (0, 0.0);
        for (var i = rank; i > 0; i -= i & -i)
        {
            below += counts[i];
            sumBelow += sums[i];
        }
        var distances = value * below - sumBelow + (all - sumBelow) - value * (there - below);
        for (var i = rank + 1; i < counts.Length; i += i & -i)
        {
            counts[i]++;
            sums[i] += value;
        }
        all += value;
        return distances;
    }
}
