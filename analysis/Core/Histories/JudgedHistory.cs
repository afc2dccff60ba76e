using System.Collections.Immutable;
using Analysis.Statistics;
using Analysis.Verdicts;
using Analysis.Verdicts.RunToRun;
using RunToRunChanges = Analysis.Verdicts.RunToRun.Changes;

namespace Analysis.Histories;

/// <summary>A history with its changes.</summary>
/// <param name="Rule">The margin.</param>
/// <param name="Level">The chance that any case of a history in which nothing changes gets a change.</param>
/// <param name="Test">How changes were told from chance.</param>
/// <param name="Cases">Those with changes first, the newest change before older ones.</param>
public sealed record JudgedHistory(History History, Rule Rule, double Level, ChangeTest Test, ImmutableArray<CaseHistory> Cases)
{
    /// <summary>Cases that changed in the same version, as a share of all, that speak of the machine rather than of the code.</summary>
    private const double CommonShare = 0.5;

    private const int CommonCases = 3;

    public ImmutableArray<MeasuredVersion> Versions => History.Versions;

    /// <summary>What was compared from version to version.</summary>
    public Yardstick Yardstick { get; init; }

    /// <summary>Of the intervals of the changes.</summary>
    public double Confidence => 1 - Level;

    /// <summary>The cases whose newest change is a regression that lies within the newest versions.</summary>
    /// <param name="newest">How many versions; all of them when <c>null</c>.</param>
    public ImmutableArray<CaseHistory> Regressions(int? newest) =>
        [.. Cases.Where(each => each.Last is { IsRegression: true } last && last.Version >= Versions.Length - (newest ?? Versions.Length))];

    /// <summary>What a reader must know of the history and its changes.</summary>
    public ImmutableArray<Warning> Warnings =>
        [.. History.Warnings.Concat(Versions.SelectMany(version => version.Run.Warnings)).Concat(CommonChanges).Concat(OtherRuntimes).Distinct()];

    private IEnumerable<Warning> CommonChanges => Cases.SelectMany(each => each.Changes).GroupBy(change => change.Version)
        .Where(same => same.Count() >= CommonCases && same.Count() >= CommonShare * Cases.Length)
        .OrderBy(same => same.Key)
        .Select(same => new Warning("common-shift", Versions[same.Key].Label,
            $"{same.Count()} of {Cases.Length} cases changed in this version, as if the machine or the runtime had",
            "measure this version and the one before again, one right after the other"));

    private IEnumerable<Warning> OtherRuntimes => Cases.SelectMany(each => each.Changes).Select(change => change.Version).Distinct().Order()
        .Select(version => (Version: version, Then: Versions[version - 1].Run.Info?.Runtime.Version, Now: Versions[version].Run.Info?.Runtime.Version))
        .Where(each => each.Then is not null && each.Now is not null && each.Then != each.Now)
        .Select(each => new Warning("other-runtime", Versions[each.Version].Label, $".NET {each.Now} ran this version and .NET {each.Then} the one before",
            "keep the runtime the same when the question is about your own code"));

    /// <summary>Finds the changes of every case.</summary>
    /// <param name="yardstick">Speedups are over the baselines that the newest version with any marks, so that all versions must have the same.</param>
    public static JudgedHistory Of(History history, Rule rule, double level, Yardstick yardstick = Yardstick.Makespan)
    {
        var cases = CaseHistory.In(history.Versions);
        if (yardstick == Yardstick.Speedup) (history, cases) = Relative(history, cases);
        var most = cases.Select(each => each.Times.Count(time => time is not null)).DefaultIfEmpty(0).Max();
        var test = most < EDivisive.FewestValues(level) ? ChangeTest.Neighbours : ChangeTest.Permutations;
        var changed = test == ChangeTest.Permutations ? Permuted(cases, rule, level) : Compared(cases, history.Versions, rule, level, yardstick);
        return new JudgedHistory(history, rule, level, test, [.. changed.OrderByDescending(each => each.Last?.Version ?? -1)]) { Yardstick = yardstick };
    }

    private static (History, ImmutableArray<CaseHistory>) Relative(History history, ImmutableArray<CaseHistory> cases)
    {
        var newest = history.Versions[^1].Run;
        var compared = CaseHistory.OverBaseline(cases, newest.BaselineOf);
        var left = cases.Count(each => each.Model != newest.BaselineOf(each.Cell.Suite)) - compared.Length;
        return (left == 0 ? history : history with
        {
            Warnings = history.Warnings.Add(new Warning("without-baseline", newest.Name,
                $"{left} of {cases.Length} cases were left out, since no baseline is in their cell", "name another one with --baseline NAME")),
        }, compared);
    }

    private static IEnumerable<CaseHistory> Permuted(ImmutableArray<CaseHistory> cases, Rule rule, double level)
    {
        IReadOnlyList<double?>[] series = [
            .. cases.Select(each => each.Times.Select(time => time is { } known ? Math.Log(known.Level) : (double?)null).ToArray())];
        var found = new EDivisive(series, level, rule.SmallestNoise).Find();
        return cases.Select((each, i) => each with { Changes = Changes(series[i], found[i], rule, level) });
    }

    /// <summary>Ratios of neighbouring stretches. The noise is that of all stretches around their own means: one stretch may be two versions long.</summary>
    private static ImmutableArray<ChangePoint> Changes(IReadOnlyList<double?> series, ImmutableArray<SeriesChange> found, Rule rule, double level)
    {
        int[] starts = [0, .. found.Select(change => change.Index), series.Count];
        var parts = starts.Zip(starts.Skip(1), (from, to) => series.Skip(from).Take(to - from).OfType<double>().ToArray()).ToArray();
        var freedom = parts.Sum(part => part.Length - 1);
        var squares = parts.Sum(part => part.Sum(value => Math.Pow(value - part.Average(), 2)));
        var noise = Math.Max(rule.SmallestNoise, Math.Sqrt(squares / freedom));
        return
        [
            .. found.Select((change, i) =>
            {
                var (before, after) = (parts[i].Average(), parts[i + 1].Average());
                var ratio = new LogRatio(before - after, before - after, noise
                    * Math.Sqrt(1.0 / parts[i].Length + 1.0 / parts[i + 1].Length), freedom).ToInterval(level / 2, 0);
                return ChangePoint.Of(change.Index, Math.Exp(before), Math.Exp(after), ratio, change.Chance, rule);
            }),
        ];
    }

    /// <summary>As the gate of two runs compares them, the error shared among all pairs of neighbours.</summary>
    private static IEnumerable<CaseHistory> Compared(
        ImmutableArray<CaseHistory> cases, ImmutableArray<MeasuredVersion> versions, Rule rule, double level, Yardstick yardstick)
    {
        var shared = rule with { FalseWinnerRate = level / Math.Max(1, versions.Length - 1) };
        var found = Enumerable.Range(1, Math.Max(0, versions.Length - 1))
            .SelectMany(version => RunToRunChanges.Between(versions[version - 1].Run, versions[version].Run, shared, yardstick).Common
                .Select(change => (Version: version, Change: change)))
            .Where(each => each.Change is { Verdict: Verdict.Faster or Verdict.Slower, Before.TypicalNanoseconds: > 0, After.TypicalNanoseconds: > 0 })
            .ToLookup(each => CaseKey.Of(each.Change.Cell, each.Change.Model));
        return cases.Select(each => each with
        {
            Changes =
            [
                .. found[CaseKey.Of(each.Cell, each.Model)].Select(change => ChangePoint.Of(
                    change.Version, each.Times[change.Version - 1]!.Value.Level, each.Times[change.Version]!.Value.Level,
                    change.Change.Ratio!.Value, null, rule)),
            ],
        });
    }
}
