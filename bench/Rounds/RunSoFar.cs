using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Reading.Suite;
using Bench.Plan;

namespace Bench.Rounds;

/// <summary>All that a run has measured until now: to know which launches are done, and what the verdicts say of it.</summary>
public sealed class RunSoFar
{
    private readonly Dictionary<(PlannedCase Case, int Round), ImmutableArray<MeasurementRow>> _launches = [];

    /// <summary>What an earlier part of the run left behind.</summary>
    /// <param name="path">Its <c>measurements.csv</c>; none is an empty one.</param>
    /// <exception cref="InputException">The file is damaged.</exception>
    public static RunSoFar Read(string path)
    {
        var run = new RunSoFar();
        foreach (var launch in MeasurementReader.Read(path).GroupBy(row => (CaseOf(row), row.Round))) run._launches[launch.Key] = [.. launch];
        return run;
    }

    public int Launches => _launches.Count;

    public bool Has(Launch launch) => _launches.ContainsKey((launch.Case, launch.Round));

    public void Add(LaunchResult result) => _launches[(result.Launch.Case, result.Launch.Round)] = result.Rows;

    /// <summary>The run as the verdicts see it, from the first rounds only.</summary>
    /// <param name="rounds">The last round that counts.</param>
    public Run Until(int rounds, RunInfo info) =>
        SuiteRun.Of(_launches.Where(launch => launch.Key.Round <= rounds).SelectMany(launch => launch.Value), info);

    private static PlannedCase CaseOf(MeasurementRow row)
    {
        var twin = Analysis.Verdicts.TwinRuns.Twins.IsTwin(row.Model);
        return new PlannedCase(row.Suite, row.Workload, twin ? row.Model[..^1] : row.Model, row.TaskCount, row.Grain, row.GrainUnit, twin);
    }
}
