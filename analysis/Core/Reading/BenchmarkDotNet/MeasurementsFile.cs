using System.Collections.Immutable;
using Analysis.Reading.Building;
using Analysis.Reading.Numbers;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>A <c>-measurements.csv</c>: a row per iteration.</summary>
internal sealed class MeasurementsFile
{
    private readonly Table table;
    private readonly MeasurementColumns columns;
    private readonly MeasuredRow row;
    private readonly JobList jobs;
    private readonly CaseIndex<MeasuredCase> cases;
    private int iterations, launches;

    private MeasurementsFile(Table table, NumberMarks marks)
    {
        this.table = table;
        columns = new MeasurementColumns(table);
        row = new MeasuredRow(table, columns, marks);
        jobs = new JobList(table, columns.Job, columns.JobNames);
        cases = new(table, [columns.Target, columns.Namespace, columns.Type, columns.Method, .. columns.Job, columns.Params]);
    }

    public static Gathered Read(string file, ReadOptions options)
    {
        var marks = InputFile.Read(file, options, FileMarks.OfMeasurements);
        return InputFile.Read(file, options, table =>
        {
            var measurements = new MeasurementsFile(table, marks.Marks ?? NumberMarks.Invariant);
            while (table.Read()) measurements.Add();
            return measurements.Finished(marks);
        });
    }

    private void Add()
    {
        if (!row.Read() || Case() is not { } found) return;
        if (row.Phase == Phase.Actual && ++iterations > Limits.Iterations) throw table.Here($"more than {Limits.Iterations} iterations", "fewer");
        found.AllocatedBytes = row.AllocatedBytes;
        Launch(found).Add(row.Phase, row.Iteration, row.Nanoseconds);
    }

    private MeasuredLaunch Launch(MeasuredCase found)
    {
        if (found.Find(row.Launch) is { } known) return known;
        if (++launches > Limits.Rounds) throw table.Here($"more than {Limits.Rounds} launches", "fewer");
        return found.Start(row.Launch);
    }

    private MeasuredCase? Case()
    {
        if (cases.Find() is { } known) return known;
        if (Target() is not { } target) return null;
        var made = new MeasuredCase(target.Suite, target.Method, jobs.Current(), Text(columns.Params));
        cases.Add(made);
        return made;
    }

    /// <summary>The class, with its namespace, and the method. <c>Target</c> is both, when there is nothing better.</summary>
    private (string Suite, string Method)? Target()
    {
        var whole = Text(columns.Target);
        var dot = whole.IndexOf('.');
        var method = columns.Method >= 0 ? Text(columns.Method) : whole[(dot + 1)..];
        if (method.Length == 0 && !table.RejectField(Math.Max(columns.Method, 0), "a name")) return null;
        var type = columns.Type >= 0 ? Text(columns.Type) : whole[..Math.Max(dot, 0)];
        var space = Text(columns.Namespace);
        return (space.Length > 0 ? $"{space}.{type}" : type, method);
    }

    private string Text(int column) => column < 0 ? "" : table.Text(column);

    private Gathered Finished(FileMarks marks)
    {
        var told = jobs.Told();
        var parameters = cases.InOrder.GroupBy(each => each.Target)
            .ToDictionary(method => method.Key, method => ParameterText.Starts(method.Select(each => each.Parameters)));
        var made = new List<Case>(cases.InOrder.Count);
        var repeated = 0;
        foreach (var each in cases.InOrder)
        {
            var one = each.Finished(told, parameters[each.Target], out var twice);
            if (twice) repeated++;
            else made.Add(one);
        }
        var finished = Gathered.Distinct(made, ref repeated);
        var warnings = ImmutableArray.CreateBuilder<Warning>();
        if (finished.Length > 0 && finished.All(each => each.Rounds.IsEmpty))
            warnings.Add(ReadingWarnings.NoTimes(table));
        if (marks.Warning(table.File) is { } guess) warnings.Add(guess);
        if (row.NewStage is { } stage)
            warnings.Add(new Warning("new-stage", table.File, $"iterations of the stage {Quoted.Text(stage)}, which is not known, were passed over",
                "update this program if they should count"));
        if (finished.Length + repeated + table.Rejected == 0) warnings.Add(ReadingWarnings.NoRows(table));
        if (ReadingWarnings.BelowOverhead(table, cases.InOrder.Count(each => each.IsBelowOverhead)) is { } unmeasurable) warnings.Add(unmeasurable);
        warnings.AddRange(ReadingWarnings.Of(table, repeated));
        return new Gathered(finished, warnings.DrainToImmutable());
    }
}
