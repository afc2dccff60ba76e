using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Analysis.Reading;

/// <summary>From paths to runs: this suite's own run folders, plainly, until the complete reader takes its place.</summary>
public static class RunReader
{
    /// <exception cref="InputException">There is nothing to read, or it cannot be read.</exception>
    public static ImmutableArray<Run> Read(IReadOnlyList<string> paths, ReadOptions options) =>
        [.. paths.SelectMany(path => Folders(path).Select(folder => One(folder, options)))];

    private static IEnumerable<string> Folders(string path)
    {
        if (!Directory.Exists(path)) throw new InputException($"{path}: no such folder, expected a run folder");
        var found = Directory.GetFiles(path, "measurements.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        if (found.Length == 0) throw new InputException($"{path}: no measurements.csv in it, expected a run folder");
        return found.Select(file => Path.GetDirectoryName(file)!);
    }

    private static Run One(string folder, ReadOptions options)
    {
        var info = Info(Path.Combine(folder, "run.json"));
        var rows = Rows(Path.Combine(folder, "measurements.csv"), options).ToArray();
        var cases = rows.GroupBy(row => (Cell: CellOf(row), row.Model)).Select(group => new Case(group.Key.Cell, group.Key.Model,
        [
            .. group.GroupBy(row => row.Round).OrderBy(round => round.Key)
                .Select(round => new RoundSample(round.Key, [.. round.OrderBy(row => row.Iteration).Select(row => row.Nanoseconds / row.Operations)])),
        ]));
        var name = info is null ? folder : $"{info.Machine.Slug}/{info.Run}";
        return new Run(name, info, [.. cases], rows.Any(row => row.Model == "Sequential") ? "Sequential" : null, []);
    }

    private static RunInfo? Info(string file)
    {
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize<RunInfo>(File.ReadAllText(file), RunInfo.Json) : null;
        }
        catch (JsonException reason)
        {
            throw new InputException($"{file}:{reason.LineNumber + 1}:{reason.BytePositionInLine + 1}: not the description of a run, expected JSON", reason);
        }
    }

    private static IEnumerable<MeasurementRow> Rows(string file, ReadOptions options)
    {
        var number = 1;
        foreach (var line in File.ReadLines(file).Skip(1))
        {
            number++;
            var cells = line.Split(',');
            if (cells.Length > 12 && cells[12] != "Actual") continue;
            if (RowOf(cells) is { } row) yield return row;
            else if (!options.SkipBad) throw new InputException($"{file}:{number}:1: not a measurement, expected the columns of measurements.csv");
        }
    }

    private static MeasurementRow? RowOf(string[] cells)
    {
        if (cells.Length < 16 || !Number(cells[4], out var tasks) || !Number(cells[5], out var grain) || !Number(cells[8], out var round)
            || !Number(cells[11], out var iteration) || !Number(cells[13], out var operations) || !Number(cells[14], out var nanoseconds)) return null;
        return new MeasurementRow
        {
            Suite = cells[0], Workload = cells[1], Model = cells[2], Configuration = cells[3], TaskCount = (int)tasks, Grain = (long)grain,
            GrainUnit = cells[6], Round = (int)round, Order = 0, Launch = 1, Iteration = (int)iteration, Stage = cells[12],
            Operations = (long)operations, Nanoseconds = nanoseconds, StartUtc = default,
        };
    }

    private static bool Number(string text, out double number) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && number > 0;

    private static Cell CellOf(MeasurementRow row) => new(row.Suite, row.Workload, row.Configuration,
    [
        new Parameter("TaskCount", row.TaskCount.ToString(CultureInfo.InvariantCulture), row.TaskCount),
        new Parameter("Grain", row.Grain.ToString(CultureInfo.InvariantCulture), row.Grain, row.GrainUnit),
    ]);
}
