using MathNet.Numerics.Distributions;

namespace Analysis.Statistics;

/// <summary>
/// Levels at which data may be looked at again and again, so that all looks together err as seldom as one would (Lan and DeMets, Biometrika 70, 1983; Jennison
/// and Turnbull, Group Sequential Methods, 2000, chapters 7 and 19). Computed for a mean of normal values, whose sums at two looks share what the first has
/// seen; for other statistics the levels are kept and their own quantiles taken (the same book, section 4.4).
/// </summary>
public static class GroupSequential
{
    /// <summary>
    /// Points of the grid on which the chance of not having stopped yet is kept (Simpson's rule: odd), and how far it reaches below the mean.
    /// </summary>
    private const int Points = 401;
    private const double Reach = 8;

    /// <summary>For each look the one-sided level at which it may decide.</summary>
    /// <param name="times">How much of all data each look has seen, ascending, the last one 1.</param>
    /// <param name="spent">What all looks up to each one may err, ascending, below 0.5.</param>
    public static double[] Levels(ReadOnlySpan<double> times, ReadOnlySpan<double> spent)
    {
        if (times.Length != spent.Length) throw new ArgumentException("every look needs its time and what is spent until then", nameof(spent));
        var levels = new double[times.Length];
        Going? going = null;
        for (var look = 0; look < levels.Length; look++)
        {
            var bound = going?.Bound(times[look], spent[look] - spent[look - 1]) ?? Math.Sqrt(times[look]) * -Normal.InvCDF(0, 1, spent[look]);
            levels[look] = Above(bound / Math.Sqrt(times[look]));
            if (look < levels.Length - 1) going = Going.On(going, times[look], bound);
        }
        return levels;
    }

    private static double Above(double z) => Normal.CDF(0, 1, -z);

    /// <summary>The density of the sum at a look, where it has crossed no bound so far.</summary>
    private sealed class Going
    {
        private readonly double time, low, step;
        private readonly double[] density = new double[Points];

        private Going(double time, double high)
        {
            (this.time, low) = (time, -Reach * Math.Sqrt(time));
            step = (high - low) / (Points - 1);
        }

        public static Going On(Going? before, double time, double bound)
        {
            var next = new Going(time, bound);
            for (var i = 0; i < Points; i++)
            {
                var sum = next.low + i * next.step;
                next.density[i] = before is null
                    ? Normal.PDF(0, Math.Sqrt(time), sum)
                    : before.Integral(earlier => Normal.PDF(0, Math.Sqrt(time - before.time), sum - earlier));
            }
            return next;
        }

        /// <summary>The bound that is first crossed at that time with that chance.</summary>
        public double Bound(double at, double chance)
        {
            var (left, right) = (0.0, 2 * Reach);
            for (var halving = 0; halving < 60; halving++)
            {
                var middle = (left + right) / 2;
                if (Integral(earlier => Above((middle - earlier) / Math.Sqrt(at - time))) > chance) left = middle;
                else right = middle;
            }
            return right;
        }

        private double Integral(Func<double, double> weight)
        {
            var sum = 0.0;
            for (var i = 0; i < Points; i++)
            {
                var simpson = i is 0 or Points - 1 ? 1 : i % 2 == 1 ? 4 : 2;
                sum += simpson * density[i] * weight(low + i * step);
            }
            return sum * step / 3;
        }
    }
}
