using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts;
using Analysis.Verdicts.Comparing;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Histories;

/// <summary>One case in all versions of a history.</summary>
/// <param name="Cell">As the newest version that has it names it.</param>
/// <param name="Times">One per version; <c>null</c> where nothing was measured.</param>
/// <param name="Changes">Ascending by version.</param>
public sealed record CaseHistory(Cell Cell, string Model, ImmutableArray<VersionTime?> Times, ImmutableArray<ChangePoint> Changes)
{
    /// <summary>The newest change, or <c>null</c>.</summary>
    public ChangePoint? Last => Changes.IsEmpty ? null : Changes[^1];

    /// <summary>The stretches of versions between the changes.</summary>
    public IEnumerable<VersionStretch> Stretches
    {
        get
        {
            int[] starts = [0, .. Changes.Select(change => change.Version), Times.Length];
            return starts.Zip(starts.Skip(1), Stretch);
        }
    }

    /// <summary>Every case of any version, in the order of the newest version that has it; without changes.</summary>
    public static ImmutableArray<CaseHistory> In(ImmutableArray<MeasuredVersion> versions)
    {
        var rule = new Rule();
        var rows = new OrderedDictionary<CaseKey, (Case Case, VersionTime?[] Times)>();
        for (var version = versions.Length - 1; version >= 0; version--)
        {
            var run = versions[version].Run;
            foreach (var (key, @case) in CaseKey.Index(run))
            {
                if (!rows.TryGetValue(key, out var row)) rows.Add(key, row = (@case, new VersionTime?[versions.Length]));
                row.Times[version] = VersionTime.Of(Contender.Of(@case, rule, run.Info?.TimerResolutionNanoseconds));
            }
        }
        return [.. rows.Values.Select(row => new CaseHistory(row.Case.Cell, row.Case.Model, [.. row.Times], []))];
    }

    /// <summary>The same cases, each over its cell's baseline in the same version; the baselines themselves, and cells without one, are left out.</summary>
    /// <param name="baselineOf">Of a suite; <c>null</c> where it has none.</param>
    public static ImmutableArray<CaseHistory> OverBaseline(ImmutableArray<CaseHistory> cases, Func<string, string?> baselineOf)
    {
        var index = cases.ToDictionary(each => CaseKey.Of(each.Cell, each.Model));
        return [.. cases.Where(each => each.Model != baselineOf(each.Cell.Suite)).Select(OverItsOwn).OfType<CaseHistory>()];

        CaseHistory? OverItsOwn(CaseHistory each)
        {
            if (baselineOf(each.Cell.Suite) is not { } name || !index.TryGetValue(CaseKey.Of(each.Cell, name), out var baseline)) return null;
            return each with { Times = [.. each.Times.Zip(baseline.Times, Over)] };
        }
    }

    private static VersionTime? Over(VersionTime? time, VersionTime? baseline) => time is { } known && baseline is { } other ? known.Over(other) : null;

    private VersionStretch Stretch(int from, int to) =>
        new(from, to, Times[from..to].OfType<VersionTime>().Select(time => Math.Log(time.Level)).ToArray()
            is { Length: > 0 } logs ? Math.Exp(logs.Average()) : null);
}

/// <summary>The time of a case in one version.</summary>
/// <param name="Nanoseconds">Of the typical launch, or the file's mean; below what can be measured it is <see cref="RoundSample.LeastNanoseconds"/>.</param>
/// <param name="Low">Lower end of its interval, or <c>null</c> when there is none.</param>
/// <param name="High">Upper end of its interval, or <c>null</c> when there is none.</param>
/// <param name="Evidence">What the interval is made of: 95% from launches or iterations; of a summary it is BenchmarkDotNet's own, 99.9%.</param>
public readonly record struct VersionTime(double Nanoseconds, double? Low, double? High, Evidence Evidence)
{
    private const double Tail = 0.025;

    /// <summary>
    /// How many times the baseline's time in the same version it is, where that is compared; the interval then is of that, from end to end of both intervals.
    /// </summary>
    public double? OfBaseline { get; init; }

    /// <summary>What is compared from version to version: ns, or <see cref="OfBaseline"/>.</summary>
    public double Level => OfBaseline ?? Nanoseconds;

    internal VersionTime Over(VersionTime baseline) =>
        new(Nanoseconds, Low / baseline.High, High / baseline.Low, (Evidence)Math.Min((int)Evidence, (int)baseline.Evidence))
        {
            OfBaseline = Nanoseconds / baseline.Nanoseconds,
        };

    /// <returns><c>null</c> when nothing was measured.</returns>
    public static VersionTime? Of(Contender contender)
    {
        if (contender.TypicalNanoseconds is not { } typical) return null;
        var time = Math.Max(RoundSample.LeastNanoseconds, typical);
        var logs = contender.Evidence == Evidence.Rounds ? contender.Logs : contender.IterationLogs;
        if (logs.Length > 1)
        {
            var interval = LogRatio.Paired(logs.AsSpan(), contender.Floor).ToInterval(Tail, 0);
            return new VersionTime(time, Math.Min(time, interval.Low), Math.Max(time, interval.High), contender.Evidence);
        }
        return contender.Summary?.ErrorNanoseconds is { } error && double.IsFinite(error)
            ? new VersionTime(time, Math.Max(RoundSample.LeastNanoseconds, typical - error), time + error, contender.Evidence)
            : new VersionTime(time, null, null, contender.Evidence);
    }
}

/// <summary>Versions between two changes.</summary>
/// <param name="From">The first one.</param>
/// <param name="To">The one after the last one.</param>
/// <param name="Level">The geometric mean of what is compared, ns or times the baseline's, or <c>null</c> when none was measured.</param>
public readonly record struct VersionStretch(int From, int To, double? Level);
