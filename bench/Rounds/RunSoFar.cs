using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Reading.Suite;
using Analysis.Verdicts.TwinRuns;
using Bench.Plan;

namespace Bench.Rounds;

/// <summary>All that a run has measured until now: to know which cases are done, and what the verdicts say of it.</summary>
public sealed class RunSoFar
{
    private readonly Dictionary<PlannedCase, SortedDictionary<int, ImmutableArray<MeasurementRow>>> _cases = [];

    /// <summary>What an earlier part of the run left behind.</summary>
    /// <param name="path">Its <c>measurements.csv</c>; none is an empty one.</param>
    /// <exception cref="InputException">The file is damaged.</exception>
    public static RunSoFar Read(string path)
    {
        var run = new RunSoFar();
        run.Add([.. MeasurementReader.Read(path)]);
        return run;
    }

    public IEnumerable<MeasurementRow> Rows => _cases.Values.SelectMany(rounds => rounds.Values).SelectMany(rows => rows);

    /// <summary>Processes that were launched.</summary>
    public int Launches => Rows.Select(row => (row.Round, row.Order)).Distinct().Count();

    public bool Has(PlannedCase @case, int round) => _cases.TryGetValue(@case, out var rounds) && rounds.ContainsKey(round);

    /// <summary>Whether any of the cases was measured in that round.</summary>
    public bool Has(IEnumerable<PlannedCase> cases, int round) => cases.Any(@case => Has(@case, round));

    /// <summary>In how many rounds, up to that one, the case was measured.</summary>
    public int Rounds(PlannedCase @case, int round) => _cases.TryGetValue(@case, out var rounds) ? rounds.Keys.Count(each => each <= round) : 0;

    public void Add(ImmutableArray<MeasurementRow> rows)
    {
        foreach (var launch in rows.GroupBy(row => (Case: CaseOf(row), row.Round)))
        {
            if (!_cases.TryGetValue(launch.Key.Case, out var rounds)) _cases.Add(launch.Key.Case, rounds = []);
            rounds[launch.Key.Round] = [.. launch];
        }
    }

    /// <summary>The run as the verdicts see it, from the first rounds only.</summary>
    /// <param name="rounds">The last round that counts.</param>
    public Run Until(int rounds, RunInfo info) => SuiteRun.Of(Rows.Where(row => row.Round <= rounds), info);

    private static PlannedCase CaseOf(MeasurementRow row)
    {
        var twin = Twins.IsTwin(row.Model);
        return new PlannedCase(
            row.Suite, row.Workload, twin ? row.Model[..^1] : row.Model, row.TaskCount, row.Grain, row.GrainUnit, twin,
            Cold: row.Configuration == ConfigurationName.Cold, Dop: row.Dop, Runtime: row.Runtime);
    }
}
