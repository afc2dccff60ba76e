using Analysis.Reading.Numbers;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>
/// Which of the columns between the job and <c>Mean</c> are parameters of a row. A column is somebody's own statistic when its number differs in every row,
/// follows the mean, and is not needed to tell the rows apart; it is one of BenchmarkDotNet's when it is called so and holds times only.
/// </summary>
internal static class ReportParameters
{
    /// <summary>What BenchmarkDotNet writes for a parameter that a benchmark does not have: one of another class, or an argument of another method.</summary>
    private const string Absent = "?";

    private const int FewestRows = 3;

    /// <summary>How closely the logarithms of a column and of the mean must be correlated, up or down.</summary>
    private const double Correlation = 0.9;

    /// <summary>The same rows, each without the parameters that no row of its method has.</summary>
    public static IReadOnlyList<ReportCase> WithoutAbsent(IReadOnlyList<ReportCase> cases)
    {
        var present = new HashSet<(string, string, string)>();
        foreach (var each in cases) present.UnionWith(each.Parameters.Where(parameter => parameter.Text != Absent).Select(parameter => Name(each, parameter)));
        return [.. cases.Select(each => each with { Parameters = [.. each.Parameters.Where(parameter => present.Contains(Name(each, parameter)))] })];

        static (string Suite, string Method, string Name) Name(ReportCase row, Parameter parameter) => (row.Suite, row.Method, parameter.Name);
    }

    /// <summary>The same rows without the columns that are somebody's statistics.</summary>
    /// <param name="names">What these are called.</param>
    public static IReadOnlyList<ReportCase> WithoutStatistics(IReadOnlyList<ReportCase> cases, out IReadOnlyList<string> names)
    {
        names = [];
        if (cases.Count == 0) return cases;
        var times = Columns(cases).Where(column => ReportColumns.IsTime(cases[0].Parameters[column].Name));
        cases = Without(cases, [.. times.Where(column => cases.All(each => IsTime(each.Parameters[column].Text)))]);
        int[] found = [.. Columns(cases).Where(column => DiffersInEveryRow(cases, column) && Follows(cases, column))];
        var without = Without(cases, found);
        if (found.Length == 0 || !AreToldApart(without)) return cases;
        names = [.. found.Select(column => cases[0].Parameters[column].Name)];
        return without;
    }

    public static IEnumerable<Warning> Warnings(Table table, IReadOnlyList<string> names) => names.Select(name => new Warning("own-statistic", table.File,
        $"the column {Quoted.Text(name)} differs in every row and follows the mean, so that it was taken for a statistic and not for a parameter",
        "nothing, if that is right; otherwise write the parameter into the method's name"));

    private static IEnumerable<int> Columns(IReadOnlyList<ReportCase> cases) => Enumerable.Range(0, cases[0].Parameters.Length);

    private static IReadOnlyList<ReportCase> Without(IReadOnlyList<ReportCase> cases, int[] columns) => columns.Length == 0 ? cases
        : [.. cases.Select(each => each with { Parameters = [.. each.Parameters.Where((_, column) => !columns.Contains(column))] })];

    private static bool IsTime(string cell) =>
        MissingValue.Is(cell) || UnitText.OfCell(cell) is { Number.Length: > 0, Unit: var unit } && UnitText.Times.ContainsKey(unit);

    private static bool DiffersInEveryRow(IReadOnlyList<ReportCase> cases, int column) =>
        cases.Select(each => each.Parameters[column].Text).Distinct().Count() == cases.Count;

    private static bool Follows(IReadOnlyList<ReportCase> cases, int column)
    {
        var pairs = cases.Where(each => each.Summary?.MeanNanoseconds > 0 && Value(each.Parameters[column]) > 0)
            .Select(each => (X: Math.Log(Value(each.Parameters[column])!.Value), Y: Math.Log(each.Summary!.MeanNanoseconds!.Value)))
            .ToArray();
        if (pairs.Length < FewestRows || pairs.Length < cases.Count(each => each.Summary?.MeanNanoseconds > 0)) return false;
        double x = pairs.Average(pair => pair.X), y = pairs.Average(pair => pair.Y);
        var shared = pairs.Sum(pair => (pair.X - x) * (pair.Y - y));
        var (ofX, ofY) = (pairs.Sum(pair => (pair.X - x) * (pair.X - x)), pairs.Sum(pair => (pair.Y - y) * (pair.Y - y)));
        return Math.Abs(shared) >= Correlation * Math.Sqrt(ofX * ofY);
    }

    /// <summary>The number, or the time in nanoseconds.</summary>
    private static double? Value(Parameter parameter)
    {
        if (parameter.Number is { } plain) return plain;
        var (number, unit) = UnitText.OfCell(parameter.Text);
        return UnitText.Times.TryGetValue(unit, out var nanoseconds) ? ParameterNumber.Of(number, null) * nanoseconds : null;
    }

    /// <summary>
    /// By their method, job and parameters; one parameter that alone numbers the rows is one half of a pair of arguments, whose other half is a parameter too.
    /// </summary>
    private static bool AreToldApart(IReadOnlyList<ReportCase> cases) =>
        cases.Select(Told).Distinct().Count() == cases.Count && !Columns(cases).Any(column => DiffersInEveryRow(cases, column));

    private static string Told(ReportCase row) =>
        string.Join('\0', [row.Suite, row.Method, $"{row.Job}", row.Categories, .. row.Parameters.Select(parameter => parameter.Text)]);
}
