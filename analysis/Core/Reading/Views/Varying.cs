namespace Analysis.Reading.Views;

/// <summary>What a run holds and what differs in it, for errors about names.</summary>
public static class Varying
{
    private const int NamesShown = 6;

    /// <summary><c>it has the methods Plain, Smart; the jobs .NET 8.0, .NET 9.0; the parameters N (1, 10)</c>.</summary>
    public static string Of(Run run)
    {
        var parts = new List<string>();
        if (Several(each => each.Cell.Suite)) parts.Add($"the classes {Shown(run.Cases.Select(each => each.Cell.Suite))}");
        parts.Add($"the methods {Shown(run.Cases.Select(each => each.Model))}");
        if (Several(each => each.Cell.Configuration)) parts.Add($"the jobs {Shown(run.Cases.Select(each => each.Cell.Configuration))}");
        var parameters = run.Cases.SelectMany(each => each.Cell.Parameters).GroupBy(each => each.Name).ToArray();
        if (parameters.Length > 0)
            parts.Add($"the parameters {string.Join(", ", parameters.Select(one => $"{one.Key} ({Shown(one.Select(each => each.Text))})"))}");
        return $"it has {string.Join("; ", parts)}";

        bool Several(Func<Case, string> name) => run.Cases.Select(name).Distinct().Skip(1).Any();
    }

    private static string Shown(IEnumerable<string> names)
    {
        var distinct = names.Distinct().Take(NamesShown + 1).ToArray();
        return string.Join(", ", distinct.Take(NamesShown)) + (distinct.Length > NamesShown ? ", …" : "");
    }
}
