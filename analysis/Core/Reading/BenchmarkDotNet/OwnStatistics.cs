namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>
/// Somebody's own statistics that stand before <c>Mean</c>, where parameters stand. A column is one when its number differs in every row, follows the mean,
/// and is not needed to tell the rows apart.
/// </summary>
internal static class OwnStatistics
{
    private const int FewestRows = 3;

    /// <summary>How closely the logarithms of a column and of the mean must be correlated, up or down.</summary>
    private const double Correlation = 0.9;

    /// <summary>The same rows without those columns.</summary>
    /// <param name="names">What they are called.</param>
    public static IReadOnlyList<ReportCase> LeftOut(IReadOnlyList<ReportCase> cases, out IReadOnlyList<string> names)
    {
        names = [.. Columns(cases).Where(column => Follows(cases, column)).Select(column => cases[0].Parameters[column].Name)];
        if (names.Count == 0) return cases;
        var found = names.ToHashSet();
        ReportCase[] without = [.. cases.Select(each => each with { Parameters = [.. each.Parameters.Where(parameter => !found.Contains(parameter.Name))] })];
        if (AreToldApart(without)) return without;
        names = [];
        return cases;
    }

    public static IEnumerable<Warning> Warnings(Table table, IReadOnlyList<string> names) => names.Select(name => new Warning("own-statistic", table.File,
        $"the column {Quoted.Text(name)} differs in every row and follows the mean, so that it was taken for a statistic and not for a parameter",
        "nothing, if that is right; otherwise write the parameter into the method's name"));

    private static IEnumerable<int> Columns(IReadOnlyList<ReportCase> cases) =>
        cases.Count < FewestRows ? [] : Enumerable.Range(0, cases[0].Parameters.Length).Where(column => DiffersInEveryRow(cases, column));

    private static bool DiffersInEveryRow(IReadOnlyList<ReportCase> cases, int column) => cases.Select(each => each.Parameters[column].Text).Distinct().Count() == cases.Count;

    private static bool Follows(IReadOnlyList<ReportCase> cases, int column)
    {
        var pairs = cases.Where(each => each.Summary?.MeanNanoseconds > 0 && each.Parameters[column].Number > 0)
            .Select(each => (X: Math.Log(each.Parameters[column].Number!.Value), Y: Math.Log(each.Summary!.MeanNanoseconds!.Value)))
            .ToArray();
        if (pairs.Length < FewestRows || pairs.Length < cases.Count(each => each.Summary?.MeanNanoseconds > 0)) return false;
        double x = pairs.Average(pair => pair.X), y = pairs.Average(pair => pair.Y);
        var shared = pairs.Sum(pair => (pair.X - x) * (pair.Y - y));
        return Math.Abs(shared) >= Correlation * Math.Sqrt(pairs.Sum(pair => (pair.X - x) * (pair.X - x)) * pairs.Sum(pair => (pair.Y - y) * (pair.Y - y)));
    }

    /// <summary>By their method, job and parameters; one parameter that alone numbers the rows is one half of a pair of arguments, whose other half is a parameter too.</summary>
    private static bool AreToldApart(ReportCase[] cases) =>
        cases.Select(each => string.Join('\0', [each.Suite, each.Method, $"{each.Job}", each.Categories, .. each.Parameters.Select(parameter => parameter.Text)])).Distinct().Count() == cases.Length
        && !Enumerable.Range(0, cases[0].Parameters.Length).Any(column => DiffersInEveryRow(cases, column));
}
