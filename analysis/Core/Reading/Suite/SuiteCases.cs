using System.Collections.Immutable;
using Analysis.Reading.Building;

namespace Analysis.Reading.Suite;

/// <summary>From rows to cases, in the order in which they come first.</summary>
internal sealed class SuiteCases
{
    private readonly Dictionary<Key, SuiteCase> cases = [];
    private readonly List<SuiteCase> inOrder = [];
    private Key lastKey;
    private SuiteCase? last;

    public int Count => inOrder.Count;

    /// <summary>Launches of all cases.</summary>
    public int Launches { get; private set; }

    public int Laps { get; private set; }

    public void Add(in MeasurementRow row)
    {
        var launch = Of(row).Launch(row.Round, out var isNew);
        if (isNew) Launches++;
        if (row.Stage == StageName.Actual) Laps++;
        launch.Add(row);
    }

    /// <summary>Whether a file may hold so much.</summary>
    public bool IsWithinLimits => Count <= Limits.Cases && Launches <= Limits.Rounds && Laps <= Limits.Iterations;

    /// <summary>Adds what comes later in the same file.</summary>
    /// <returns>Whether no launch was in both: then nothing is what it should be, and both are of no use.</returns>
    public bool TryAdd(SuiteCases later)
    {
        foreach (var (key, added) in later.cases)
        {
            if (cases.TryAdd(key, added)) inOrder.Add(added);
            else if (!cases[key].TryAdd(added)) return false;
        }
        Launches += later.Launches;
        Laps += later.Laps;
        return true;
    }

    /// <param name="subject">What warnings name: the file, or the run.</param>
    /// <param name="failed">Names of cases that failed in some round: they keep none.</param>
    public Gathered Finished(string subject, IReadOnlySet<string> failed)
    {
        var finished = ImmutableArray.CreateBuilder<Case>(Count);
        var repeated = 0;
        foreach (var each in inOrder)
        {
            var made = each.Finished(out var twice);
            if (twice) repeated++;
            else finished.Add(failed.Contains(each.Name) ? made with { Rounds = [] } : made);
        }
        return new Gathered(finished.ToImmutable(), [.. Warnings(subject, repeated), .. finished.SelectMany(NeverQuiet)]);
    }

    private IEnumerable<Warning> Warnings(string subject, int repeated)
    {
        var again = inOrder.Count(each => each.StartedAgain);
        if (again > 0)
            yield return new Warning("case-started-again", subject, $"{again} case(s) were started more than once in a round, and the last start counts",
                "nothing: the run was resumed");
        if (repeated > 0) yield return ReadingWarnings.Ambiguous(subject, repeated);
    }

    private static IEnumerable<Warning> NeverQuiet(Case @case)
    {
        if (2 * @case.UngatedLaunches <= @case.Rounds.Length) yield break;
        yield return new Warning("never-quiet", $"{@case.Cell} {@case.Model}",
            $"in {@case.UngatedLaunches} of {@case.Rounds.Length} launches the machine was disturbed during almost every lap, so that all laps count there",
            "measure again while nothing else runs, or on a machine that is not shared");
    }

    private SuiteCase Of(in MeasurementRow row)
    {
        var key = new Key(row.Suite, row.Workload, row.Model, row.Configuration, row.TaskCount, row.Grain, row.GrainUnit, row.Dop,
            row.Runtime);
        if (last is not null && key == lastKey) return last;
        if (!cases.TryGetValue(key, out var found))
        {
            cases.Add(key, found = new SuiteCase(row));
            inOrder.Add(found);
        }
        (lastKey, last) = (key, found);
        return found;
    }

    private readonly record struct Key(string Suite, string Workload, string Model, string Configuration, int TaskCount, long Grain, string GrainUnit,
        int? Dop, string? Runtime);
}
