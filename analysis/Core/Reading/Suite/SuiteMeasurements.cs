using System.Collections.Immutable;
using System.Globalization;
using Analysis.Reading.Building;
using Analysis.Reading.Numbers;
using Analysis.Reading.Tables;

namespace Analysis.Reading.Suite;

/// <summary>This suite's <c>measurements.csv</c>: rows to cases.</summary>
internal sealed class SuiteMeasurements
{
    private readonly Table table;
    private readonly SuiteColumns columns;
    private readonly SuiteRow row;
    private readonly RowKey key;
    private readonly CaseIndex<SuiteCase> cases = new();
    private int iterations, rounds;
    private bool unfinished;

    private SuiteMeasurements(Table table)
    {
        this.table = table;
        columns = new SuiteColumns(table);
        row = new SuiteRow(table, columns);
        int[] keys =
        [
            columns.Suite, columns.Workload, columns.Model, columns.Configuration,
            columns.TaskCount, columns.Grain, columns.GrainUnit, columns.Dop,
        ];
        key = new RowKey([.. keys.Where(column => column >= 0)]);
    }

    /// <summary>Reads to the end of the table.</summary>
    public static Gathered Read(Table table)
    {
        var reading = new SuiteMeasurements(table);
        reading.ReadRows();
        var (cases, repeated) = reading.Finished();
        return new Gathered(cases, SuiteWarnings.Of(table, reading.unfinished, repeated, reading.cases.InOrder.Count(each => each.StartedAgain)));
    }

    private void ReadRows()
    {
        while (table.Read())
        {
            if (table.IsUnfinished) unfinished = true;
            else if (row.Read() && Case() is { } found) Add(found);
        }
    }

    private void Add(SuiteCase found)
    {
        if (row.Stage == Stage.Actual && ++iterations > Limits.Iterations)
            throw table.Here($"more than {Limits.Iterations} iterations", "fewer");
        Round(found).Add(row);
    }

    private SuiteRound Round(SuiteCase found)
    {
        if (found.Find(row.Round) is { } known) return known;
        if (++rounds > Limits.Rounds) throw table.Here($"more than {Limits.Rounds} rounds", "fewer");
        return found.Start(row.Round);
    }

    private SuiteCase? Case()
    {
        var bytes = key.Of(table);
        if (cases.Find(bytes) is { } known) return known;
        if (NewCase() is not { } made) return null;
        cases.Add(table, bytes, made);
        return made;
    }

    private SuiteCase? NewCase()
    {
        if (table[columns.Suite].IsEmpty && !table.RejectField(columns.Suite, "a name")) return null;
        if (table[columns.Model].IsEmpty && !table.RejectField(columns.Model, "a name")) return null;
        if (!Count(columns.TaskCount, "a number of tasks from 1", 1, out var tasks)) return null;
        if (!Count(columns.Grain, "a whole number", 0, out var grain)) return null;
        var parameters = new List<Parameter> { Parameter("TaskCount", tasks, null), Parameter("Grain", grain, NullWhenEmpty(columns.GrainUnit)) };
        if (columns.Dop >= 0 && !table[columns.Dop].IsEmpty)
        {
            if (!Count(columns.Dop, "a number from 1, or nothing", 1, out var dop)) return null;
            parameters.Add(Parameter("Dop", dop, null));
        }
        var cell = new Cell(table.Text(columns.Suite), NullWhenEmpty(columns.Workload) ?? "", NullWhenEmpty(columns.Configuration) ?? "", [.. parameters]);
        return new SuiteCase(cell, table.Text(columns.Model));
    }

    private bool Count(int column, string expected, long least, out long value) =>
        (PlainNumber.TryParse(table[column], out value) && value >= least) || table.RejectField(column, expected);

    private string? NullWhenEmpty(int column) => column < 0 || table[column].IsEmpty ? null : table.Text(column);

    private static Parameter Parameter(string name, long value, string? unit) =>
        new(name, value.ToString(CultureInfo.InvariantCulture), value, unit);

    private (ImmutableArray<Case> Cases, int Repeated) Finished()
    {
        var finished = new List<Case>(cases.InOrder.Count);
        var repeated = 0;
        foreach (var each in cases.InOrder)
        {
            var made = each.Finished(out var twice);
            if (twice) repeated++;
            else finished.Add(made);
        }
        return (DistinctCases.Of(finished, ref repeated), repeated);
    }
}
