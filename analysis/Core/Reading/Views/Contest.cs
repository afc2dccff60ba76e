using System.Collections.Immutable;

namespace Analysis.Reading.Views;

/// <summary>What has a rival in a class.</summary>
/// <param name="OfMethods">Whether two methods have a job and all parameters in common anywhere.</param>
/// <param name="OfJobs">Whether two jobs have a method and all parameters in common anywhere.</param>
internal readonly record struct Contest(bool OfMethods, bool OfJobs)
{
    private const int ValuesShown = 5;

    /// <param name="cases">Of one class, methods being the models.</param>
    public static Contest Of(ImmutableArray<Case> cases)
    {
        var severalJobs = cases.Select(each => each.Cell.Configuration).Distinct().Skip(1).Any();
        return new Contest(
            AreShared(cases.Select(each => each.Cell)),
            severalJobs && AreShared(cases.Select(each => (each.Model, each.Cell with { Configuration = "" }))));
    }

    private static bool AreShared<T>(IEnumerable<T> cells)
    {
        var met = new HashSet<T>();
        return cells.Any(cell => !met.Add(cell));
    }

    /// <summary>What to say of a class in which every cell has one method only: what could compete there.</summary>
    /// <returns><c>null</c> where nothing else could either.</returns>
    public static Warning? Missing(string suite, ImmutableArray<Case> cases)
    {
        var turning = new Turning([]);
        var able = cases.SelectMany(each => each.Cell.Parameters).Select(each => each.Name).Distinct()
            .Select(name => (Name: name, Turned: cases.Select(each => turning.Of(each, new Competitor(name))).OfType<Case>().ToArray()))
            .Where(each => AreShared(each.Turned.Select(one => one.Cell)))
            .OrderBy(each => IsNumeric(cases, each.Name)).ToArray();
        if (able is not [var first, .. var others]) return null;
        var values = first.Turned.Select(each => each.Model).Distinct().ToArray();
        var shown = string.Join(", ", values.Take(ValuesShown)) + (values.Length > ValuesShown ? ", …" : "");
        var or = others.Length == 0 ? "" : $" (or {string.Join(", ", others.Select(each => Quoted(each.Name)))})";
        return new Warning(
            "nothing-competes", suite, $"every cell has just one method, so that nothing competes; the values of {first.Name} could ({shown})",
            $"let them, with --compete {Quoted(first.Name)}{or}");
    }

    /// <summary>Numbers are what is varied along an axis; names are what competes.</summary>
    private static bool IsNumeric(ImmutableArray<Case> cases, string name) => cases.All(each => each.Cell[name] is null or { Number: not null });

    private static string Quoted(string name) => name.Any(char.IsWhiteSpace) ? $"'{name}'" : name;
}
