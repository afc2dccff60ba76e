using Analysis.Statistics;

namespace Analysis.Verdicts.Comparing;

/// <summary>The interval of the ratio of two models of one cell, by the strongest evidence both have.</summary>
public static class Comparison
{
    /// <summary>makespan(<paramref name="reference"/>) / makespan(<paramref name="model"/>): above 1, <paramref name="model"/> is faster.</summary>
    /// <param name="evidence">
    /// The strongest evidence in the cell; a comparison that has only weaker evidence gives none, so that a weak one never decides among strong ones.
    /// </param>
    /// <param name="tail">One-sided error of the interval.</param>
    /// <returns><c>null</c> when the two share no evidence of that kind.</returns>
    public static Interval? Ratio(Contender model, Contender reference, Evidence evidence, Rule rule, double tail) => evidence switch
    {
        Evidence.Rounds => ByRounds(model, reference, rule, tail),
        Evidence.OneRound => ByIterations(model, reference, rule, tail),
        Evidence.Summary => SummaryRatio.Of(reference, model, tail, Allowance(model, reference, 1, rule)),
        _ => null,
    };

    /// <summary>
    /// What the intervals of all looks so far have in common: together they hold the truth with the promised chance, so that a look that comes later never
    /// takes back what an earlier one has decided. One between two planned looks takes the place of the next.
    /// </summary>
    private static Interval? ByRounds(Contender model, Contender reference, Rule rule, double tail)
    {
        var most = MostDifferences(model, reference);
        Span<double> space = most <= Median.OnStack ? stackalloc double[most] : new double[most];
        var differences = space[..Differences(model, reference, space)];
        Interval? all = null;
        foreach (var look in rule.Looks.Rounds)
        {
            if (look >= differences.Length) break;
            all = AfterLook(all, differences[..look], model, reference, rule, tail);
        }
        return AfterLook(all, differences, model, reference, rule, tail);
    }

    /// <summary>The interval when one more look has come, from that of the looks before: what <see cref="Ratio"/> finds from the start.</summary>
    public static Interval? Next(Interval? before, Contender model, Contender reference, Rule rule, double tail)
    {
        var most = MostDifferences(model, reference);
        Span<double> differences = most <= Median.OnStack ? stackalloc double[most] : new double[most];
        return AfterLook(before, differences[..Differences(model, reference, differences)], model, reference, rule, tail);
    }

    private static Interval? AfterLook(Interval? before, ReadOnlySpan<double> differences, Contender model, Contender reference, Rule rule, double tail)
    {
        if (differences.Length < 2) return before;
        var allowance = Allowance(model, reference, differences.Length, rule);
        var now = AtLook(differences, Floor(model, reference), allowance, rule, rule.Looks.Tail(tail, differences.Length));
        return before is { } earlier ? now.Overlap(earlier) : now;
    }

    /// <summary>
    /// The interval of the mean, or with rounds enough its overlap with that of the trimmed mean, the error budget shared between the two: a burst
    /// in one round makes the first wide and leaves the second alone.
    /// </summary>
    private static Interval AtLook(ReadOnlySpan<double> differences, double floor, double allowance, Rule rule, double tail)
    {
        var trim = rule.Trim(differences.Length);
        if (trim == 0) return LogRatio.Paired(differences, floor).ToInterval(tail, allowance);
        var (all, trimmed) = LogRatio.PairedAndTrimmed(differences, trim, floor);
        return all.ToInterval(tail * (1 - rule.TrimmedShare), allowance).Overlap(trimmed.ToInterval(tail * rule.TrimmedShare, allowance));
    }

    /// <summary>The log-ratios of the common rounds.</summary>
    private static double[] Differences(Contender model, Contender reference)
    {
        var differences = new double[MostDifferences(model, reference)];
        var common = Differences(model, reference, differences);
        return common == differences.Length ? differences : differences[..common];
    }

    private static int MostDifferences(Contender model, Contender reference) => Math.Min(model.Rounds.Length, reference.Rounds.Length);

    /// <returns>How many there are.</returns>
    private static int Differences(Contender model, Contender reference, Span<double> differences)
    {
        var (i, j, common) = (0, 0, 0);
        while (i < model.Rounds.Length && j < reference.Rounds.Length)
        {
            var order = model.Rounds[i].CompareTo(reference.Rounds[j]);
            if (order == 0) differences[common++] = InRound(model, i, reference, j);
            if (order <= 0) i++;
            if (order >= 0) j++;
        }
        return common;
    }

    /// <summary>The noise of the rounds two models share, or <c>null</c> when they share fewer than two.</summary>
    public static (LogRatio Ratio, int Rounds)? Noise(Contender model, Contender reference, Rule rule)
    {
        var differences = Differences(model, reference);
        if (differences.Length < 2) return null;
        return (LogRatio.Trimmed(differences, rule.Trim(differences.Length), Floor(model, reference)), differences.Length);
    }

    /// <summary>Log-ratio of one round: lap by lap where the two shared a process, so that what a lap did to both leaves it alone.</summary>
    private static double InRound(Contender model, int i, Contender reference, int j) =>
        !model.Laps.IsEmpty && !reference.Laps.IsEmpty && LaunchLaps.LogRatio(reference.Laps[j], model.Laps[i]) is { } paired
            ? paired
            : reference.Logs[j] - model.Logs[i];

    /// <summary>Of one launch, or of a few taken for one; what separates launches averages out over them.</summary>
    private static Interval? ByIterations(Contender model, Contender reference, Rule rule, double tail)
    {
        if (model.IterationLogs.Length < 2 || reference.IterationLogs.Length < 2) return null;
        return LogRatio.Unpaired(reference.IterationLogs.AsSpan(), model.IterationLogs.AsSpan(), Math.Max(model.Floor, reference.Floor))
            .ToInterval(tail, Allowance(model, reference, 1, rule) / Math.Sqrt(Math.Min(model.Rounds.Length, reference.Rounds.Length)));
    }

    /// <summary>
    /// What an interval from that many launches is widened by, log units; groups that were seen inside a launch may separate launches as well.
    /// </summary>
    public static double Allowance(Contender model, Contender reference, int launches, Rule rule)
    {
        var gap = Math.Max(model.IterationSpread, reference.IterationSpread);
        return launches < 2 ? rule.WeakAllowance(gap) : rule.Allowance(launches, gap);
    }

    private static double Floor(Contender model, Contender reference) =>
        Math.Sqrt(model.Floor * model.Floor + reference.Floor * reference.Floor);
}
