using System.Collections.Immutable;
using Analysis.Reading.Building;
using Analysis.Reading.Numbers;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>A <c>-report.csv</c>: a row per benchmark with its summary.</summary>
internal sealed class ReportFile
{
    private readonly Table table;
    private readonly string suite;
    private readonly ReportColumns columns;
    private readonly ReportRow row;
    private readonly ReportMetrics metrics;
    private readonly NumberMarks? decided;
    private readonly JobList jobs;
    private readonly CaseIndex<ReportCase> cases;

    private ReportFile(Table table, string suite, NumberMarks? decided, ReadOptions options)
    {
        this.table = table;
        this.suite = suite;
        this.decided = decided;
        columns = new ReportColumns(table, options);
        row = new ReportRow(table, columns, decided ?? NumberMarks.Invariant);
        metrics = new ReportMetrics(table, columns, decided ?? NumberMarks.Invariant, options);
        jobs = new JobList(table, columns.Job, [.. columns.Job.Select(columns.Name)]);
        cases = new(table, [columns.Namespace, columns.Type, columns.Method, columns.Categories, .. columns.Job, .. columns.Parameters]);
    }

    /// <param name="suite">The benchmark class where the file does not say it.</param>
    public static Gathered Read(string file, string suite, ReadOptions options)
    {
        var marks = InputFile.Read(file, options, FileMarks.OfReport);
        return InputFile.Read(file, options, table =>
        {
            var report = new ReportFile(table, suite, marks.Marks, options);
            while (table.Read()) report.Add();
            return report.Finished(marks);
        });
    }

    private void Add()
    {
        if (!row.TryRead(out var summary) || !metrics.TryRead(summary is not null, out var beside)) return;
        if (cases.Find() is { } same)
        {
            same.Repeated = true;
            return;
        }
        if (table[columns.Method].IsEmpty && !table.RejectField(columns.Method, "a name")) return;
        cases.Add(new ReportCase(Suite(), table.Text(columns.Method), jobs.Current(), Parameters(), summary)
        {
            Categories = columns.Categories < 0 ? "" : table.Text(columns.Categories),
            Metrics = beside,
            RatioMark = row.RatioMark,
        });
    }

    private string Suite()
    {
        var type = columns.Type < 0 ? suite : table.Text(columns.Type);
        return columns.Namespace < 0 ? type : $"{table.Text(columns.Namespace)}.{type}";
    }

    private ImmutableArray<Parameter> Parameters() =>
        [.. columns.Parameters.Select(column => (column, Text: table.Text(column)))
            .Select(each => new Parameter(columns.Name(each.column), each.Text, ParameterNumber.Of(each.Text, decided)))];

    private Gathered Finished(FileMarks marks)
    {
        var told = jobs.Told();
        var rows = ReportCategories.Told(ReportParameters.WithoutAbsent(ReportParameters.WithoutStatistics(cases.InOrder, out var statistics)));
        var categories = ReportCategories.Of(rows);
        var kept = rows.Where(each => !each.Repeated).Select(each => each with { Suite = categories.SuiteOf(each.Suite, each.Method) }).ToArray();
        var baselines = ReportBaseline.Of(kept);
        var repeated = cases.InOrder.Count - kept.Length;
        var finished = Gathered.Distinct([.. kept.Select(each => each.Finished(told)).Select(metrics.OfNumbers)], ref repeated);
        return new Gathered(finished, [.. ReportWarnings.Of(table, marks, row, repeated, kept, baselines), .. ReportParameters.Warnings(table, statistics)])
        {
            Categories = categories,
            Baselines = baselines.Where(each => each.Model.Length > 0).ToImmutableDictionary(each => each.Suite, each => each.Model),
            JobBaselines = baselines.Where(each => each.Job >= 0).ToImmutableDictionary(each => each.Suite, each => told[each.Job].Label),
        };
    }
}
