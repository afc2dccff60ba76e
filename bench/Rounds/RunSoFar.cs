using System.Collections.Immutable;
using System.Globalization;
using Analysis.Reading;
using Bench.Plan;
using CsvHelper;

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
        if (!File.Exists(path)) return run;
        using var csv = CsvReader.FromFile(path, CsvReaderOptions.Default with { FormatProvider = CultureInfo.InvariantCulture, TrackLineNumbers = true });
        try
        {
            foreach (var launch in csv.GetRecords<MeasurementRow>().GroupBy(row => (CaseOf(row), row.Round))) run._launches[launch.Key] = [.. launch];
        }
        catch (CsvFormatException damaged)
        {
            throw new InputException(FormattableString.Invariant($"{path}:{damaged.LineNumber}: not a row of measurements; start a new run instead of resuming this one"), damaged);
        }
        return run;
    }

    public int Launches => _launches.Count;

    public bool Has(Launch launch) => _launches.ContainsKey((launch.Case, launch.Round));

    public void Add(LaunchResult result) => _launches[(result.Launch.Case, result.Launch.Round)] = result.Rows;

    /// <summary>The run as the verdicts see it, from the first rounds only.</summary>
    /// <param name="rounds">The last round that counts.</param>
    public Run Until(int rounds, RunInfo info) => new(
        info.Run,
        info,
        FailedCases.Emptied([.. _launches.Where(launch => launch.Key.Round <= rounds).GroupBy(launch => launch.Key.Case).Select(@case => CaseFrom(@case.Key, @case))], info),
        CostModel.Sequential,
        []);

    private static Case CaseFrom(PlannedCase @case, IEnumerable<KeyValuePair<(PlannedCase Case, int Round), ImmutableArray<MeasurementRow>>> launches) => new(
        @case.Cell(),
        @case.ResultName,
        [
            .. from launch in launches
               orderby launch.Key.Round
               let warm = launch.Value.Where(row => row.Stage == MeasuredStage).Select(row => row.Nanoseconds / row.Operations).ToImmutableArray()
               where warm.Length > 0
               select new RoundSample(launch.Key.Round, warm),
        ]);

    /// <summary>BenchmarkDotNet's name of the iterations that count.</summary>
    public const string MeasuredStage = "Actual";

    private static PlannedCase CaseOf(MeasurementRow row)
    {
        var twin = Analysis.Verdicts.TwinRuns.Twins.IsTwin(row.Model);
        return new PlannedCase(row.Suite, row.Workload, twin ? row.Model[..^1] : row.Model, row.TaskCount, row.Grain, row.GrainUnit, twin);
    }
}
