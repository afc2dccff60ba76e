using System.Collections.Immutable;

namespace Analysis.Statistics;

/// <summary>A place at which a series changed.</summary>
/// <param name="Index">The first value after the change.</param>
/// <param name="Chance">How often series without this change, of the same values, show one as clear, all series taken together that were looked at.</param>
public readonly record struct SeriesChange(int Index, double Chance);

/// <summary>
/// Change points of several series that were measured together, by E-divisive (Matteson and James, JASA 109, 2014): the best cut first, then the best cut of
/// the parts, for as long as a permutation test finds what could hardly be chance; then parts inside that differ from what is before and behind them. All
/// series are permuted alike, and the clearest of them sets the measure (Westfall and Young, Resampling-Based Multiple Testing, 1993, section 2.6): the chance
/// that any series without a change gets one is the level, however many there are, and whatever they have in common. It takes for granted that without a
/// change the order of the values means nothing.
/// </summary>
public sealed class EDivisive
{
    /// <summary>The share of the level that is spent on cuts; the rest goes to parts inside, changes that were taken back.</summary>
    private const double CutShare = 0.8;

    /// <summary>How far below the level a chance lies that random orders estimate as below it, too.</summary>
    private const double Room = 1.5;

    /// <summary>Orders between two looks at whether it is worth going on.</summary>
    private const int Batch = 100;

    private readonly ImmutableArray<ImmutableArray<double>> series;
    private readonly ImmutableArray<ImmutableArray<int>> times;
    private readonly double level, floor;
    private readonly int permutations;
    private readonly ulong seed;

    /// <param name="series">Each in its order, with gaps where nothing was measured; all of the same length.</param>
    /// <param name="level">The chance that any series without a change gets one.</param>
    /// <param name="floor">The smallest standard deviation of a value that is believed.</param>
    /// <param name="permutations">How many random orders the test looks at: the smallest chance it can tell is one in one more than these.</param>
    /// <param name="seed">The same seed gives the same answer.</param>
    public EDivisive(IReadOnlyList<IReadOnlyList<double?>> series, double level, double floor, int permutations = 1999, ulong seed = 1)
    {
        (this.level, this.floor, this.permutations, this.seed) = (level, floor, permutations, seed);
        times = [.. series.Select(each => Enumerable.Range(0, each.Count).Where(i => each[i] is not null).ToImmutableArray())];
        this.series = [.. series.Select(each => each.OfType<double>().ToImmutableArray())];
    }

    /// <summary>The fewest values of a series in which a change can be told from chance at that level: of all orders, two or more show the same.</summary>
    public static int FewestValues(double level)
    {
        var (n, orders) = (2 * EnergySplitter.Fewest, 6.0);
        while (Room * 2 / orders > level * CutShare)
        {
            n++;
            orders *= n / (double)(n - n / 2);
        }
        return n;
    }

    /// <summary>For each series its changes, ascending.</summary>
    public ImmutableArray<ImmutableArray<SeriesChange>> Find()
    {
        var found = series.Select(_ => new SortedDictionary<int, double>()).ToArray();
        Search(found, [.. Enumerable.Range(0, series.Length)], inside: false);
        Search(found, [.. Enumerable.Range(0, series.Length)], inside: true);
        return [.. found.Select((changes, i) => changes.Select(each => new SeriesChange(times[i][each.Key], each.Value)).ToImmutableArray())];
    }

    /// <summary>Looks for cuts, or for parts inside, again and again in the series in which the test finds one.</summary>
    private void Search(SortedDictionary<int, double>[] found, int[] open, bool inside)
    {
        for (var pass = 0; open.Length > 0; pass++)
        {
            var best = open.AsParallel().AsOrdered().Select(i => (Series: i, Parts: Parts(i, [.. found[i].Keys], inside)))
                .Select(each => (each.Series, each.Parts, Clearest: Clearest(each.Parts, inside)))
                .Where(each => each.Clearest.Split.Score > 0).ToArray();
            var most = level * (inside ? 1 - CutShare : CutShare);
            var measure = Measure([.. best.Select(each => (each.Series, each.Parts))], (ulong)pass, inside,
                best.Select(each => each.Clearest.Split.Score).DefaultIfEmpty(0).Max(), most);
            var accepted = new List<int>();
            foreach (var (which, _, (start, split)) in best)
            {
                var chance = (1.0 + measure.Count(score => score >= split.Score)) / (permutations + 1);
                if (measure.Length < permutations || chance > most) continue;
                if (inside) found[which].TryAdd(start + split.From, chance);
                found[which].TryAdd(start + split.To, chance);
                accepted.Add(which);
            }
            open = [.. accepted];
        }
    }

    /// <summary>What lies between the changes found so far, where it is long enough to be cut.</summary>
    private Part[] Parts(int which, int[] changes, bool inside)
    {
        var fewest = EnergySplitter.Fewest * (inside ? 3 : 2);
        int[] ends = [0, .. changes, series[which].Length];
        return
        [
            .. ends.Zip(ends.Skip(1)).Where(part => part.Second - part.First >= fewest)
                .Select(part => new Part(part.First, new EnergySplitter(series[which].AsSpan()[part.First..part.Second], floor))),
        ];
    }

    private static (int Start, EnergySplit Split) Clearest(Part[] parts, bool inside) =>
        parts.Select(part => (part.Start, Split: part.Best([.. Enumerable.Range(0, part.Splitter.Length)], inside)))
            .OrderByDescending(each => each.Split.Score).FirstOrDefault();

    /// <summary>
    /// For every random order the largest score of any series. A place of the order has the same key in all series. Ends early when the clearest score was
    /// reached more often than <paramref name="most"/> allows.
    /// </summary>
    private double[] Measure((int Series, Part[] Parts)[] candidates, ulong pass, bool inside, double clearest, double most)
    {
        var length = times.Select(each => each.IsEmpty ? 0 : each[^1] + 1).DefaultIfEmpty(0).Max();
        var largest = new List<double>();
        while (candidates.Length > 0 && largest.Count < permutations && largest.Count(score => score >= clearest) < most * (permutations + 1))
        {
            var keys = Enumerable.Range(largest.Count, Math.Min(Batch, permutations - largest.Count))
                .Select(permutation => Keys(length, SplitMix64.For(seed, inside ? 1UL : 0, pass, (ulong)permutation))).ToArray();
            var scores = candidates.AsParallel().Select(candidate => Scores(candidate.Series, candidate.Parts, keys, inside)).ToArray();
            largest.AddRange(keys.Select((_, i) => scores.Max(each => each[i])));
        }
        return [.. largest];
    }

    private double[] Scores(int which, Part[] parts, ulong[][] keys, bool inside)
    {
        var scores = new double[keys.Length];
        foreach (var part in parts)
        {
            var places = times[which].AsSpan().Slice(part.Start, part.Splitter.Length);
            var (order, drawn) = (new int[places.Length], new ulong[places.Length]);
            for (var i = 0; i < keys.Length; i++)
            {
                for (var j = 0; j < order.Length; j++) (order[j], drawn[j]) = (j, keys[i][places[j]]);
                Array.Sort(drawn, order);
                scores[i] = Math.Max(scores[i], part.Best(order, inside).Score);
            }
        }
        return scores;
    }

    private static ulong[] Keys(int length, SplitMix64 random)
    {
        var keys = new ulong[length];
        for (var i = 0; i < length; i++) keys[i] = random.Next();
        return keys;
    }

    private readonly record struct Part(int Start, EnergySplitter Splitter)
    {
        public EnergySplit Best(ReadOnlySpan<int> order, bool inside) => inside ? Splitter.BestInside(order) : Splitter.Best(order);
    }
}
