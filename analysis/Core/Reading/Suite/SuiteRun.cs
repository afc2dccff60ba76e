using System.Collections.Immutable;
using Analysis.Reading.Building;

namespace Analysis.Reading.Suite;

/// <summary>The one way from this suite's rows to a run: what stops a run and what reports it cannot disagree.</summary>
public static class SuiteRun
{
    /// <summary>A run, or its first rounds. <c>bench</c> calls this with what it has measured so far.</summary>
    /// <param name="rows">Of the rounds that count, in any order.</param>
    /// <param name="info">What <c>run.json</c> says.</param>
    public static Run Of(IEnumerable<MeasurementRow> rows, RunInfo info)
    {
        var cases = new SuiteCases();
        foreach (var row in rows) cases.Add(row);
        var name = NameOf(info);
        var gathered = cases.Finished(name, Failed(info));
        return new Run(name, info, gathered.Cases, BaselineOf(gathered.Cases), gathered.Warnings);
    }

    /// <summary>Reads a <c>measurements.csv</c> to its end.</summary>
    /// <exception cref="InputException">A row does not fit, or there are too many.</exception>
    internal static Gathered Read(string file, ReadOptions options, RunInfo? info) =>
        SuiteParts.Read(file, options.PartBytes)?.Finished(file, Failed(info)) ?? InputFile.Read(file, options, table => Read(table, info));

    private static Gathered Read(Table table, RunInfo? info)
    {
        var reader = new MeasurementReader(table);
        var cases = new SuiteCases();
        foreach (var row in reader.Rows())
        {
            cases.Add(row);
            if (cases.Count > Limits.Cases) throw table.Here($"more than {Limits.Cases} cases", "fewer");
            if (cases.Launches > Limits.Rounds) throw table.Here($"more than {Limits.Rounds} rounds", "fewer");
            if (cases.Laps > Limits.Iterations) throw table.Here($"more than {Limits.Iterations} iterations", "fewer");
        }
        var gathered = cases.Finished(table.File, Failed(info));
        return gathered with { Warnings = [.. Unfinished(table, reader), .. gathered.Warnings, .. ReadingWarnings.Of(table, 0)] };
    }

    internal static string NameOf(RunInfo info) => $"{info.Machine.Name}/{info.Run}";

    /// <summary>What this suite's models are compared with.</summary>
    internal static string? BaselineOf(ImmutableArray<Case> cases) => cases.Any(each => each.Model == ModelName.Sequential) ? ModelName.Sequential : null;

    private static HashSet<string> Failed(RunInfo? info) => info is null ? [] : FailedCases.In(info).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<Warning> Unfinished(Table table, MeasurementReader reader)
    {
        if (reader.LastRowIsUnfinished)
            yield return new Warning("unfinished-row", table.File, "the last row is not complete and was left out",
                "the run was broken off while it wrote; resume it");
    }
}
