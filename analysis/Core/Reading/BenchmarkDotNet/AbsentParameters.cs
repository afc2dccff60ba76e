namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>Columns that belong to the parameters of other classes, or to the arguments of other methods.</summary>
internal static class AbsentParameters
{
    /// <summary>What BenchmarkDotNet writes for a parameter that a benchmark does not have.</summary>
    private const string Mark = "?";

    /// <summary>The same rows, each without the parameters that no row of its method has.</summary>
    public static IReadOnlyList<ReportCase> LeftOut(IReadOnlyList<ReportCase> cases)
    {
        var present = cases.SelectMany(each => each.Parameters.Where(parameter => parameter.Text != Mark).Select(parameter => (each.Suite, each.Method, parameter.Name)))
            .ToHashSet();
        return [.. cases.Select(each => each with { Parameters = [.. each.Parameters.Where(parameter => present.Contains((each.Suite, each.Method, parameter.Name)))] })];
    }
}
