using System.Collections.Immutable;
using Analysis.Reading;

namespace Analysis.Histories;

/// <summary>
/// Makes the classes of all versions the same. A report without a column for its class is called after its file, whose name may hold a date, a commit, or
/// whatever else tells the versions apart.
/// </summary>
internal static class ClassAlignment
{
    private static readonly char[] separators = ['-', '_', '.', ' '];

    /// <summary>The history with the versions' dates and commits left out of its classes; where every version has just one class, it is the same one.</summary>
    public static History Of(History history)
    {
        var undated = history with { Versions = [.. history.Versions.Select(version => version with { Run = Renamed(version.Run, Undated) })] };
        var classes = undated.Versions.SelectMany(version => Classes(version.Run)).Distinct().ToArray();
        if (classes.Length < 2 || !OneClassEach(undated.Versions.Select(version => version.Run))) return undated;
        var common = Common(classes);
        return undated with
        {
            Versions = [.. undated.Versions.Select(version => version with { Run = Renamed(version.Run, _ => common) })],
            Warnings = undated.Warnings.Add(new Warning("classes-matched", $"{classes[0]} and {classes.Length - 1} more",
                "every version has one class, which were taken for the same although their names differ",
                "nothing, if that is right")),
        };
    }

    /// <summary>Whether each run has one class, and some have methods in common.</summary>
    public static bool OneClassEach(IEnumerable<Run> runs)
    {
        var methods = new HashSet<string>();
        var (one, common) = (true, false);
        foreach (var run in runs)
        {
            one &= Classes(run).Take(2).Count() == 1;
            string[] here = [.. run.Cases.Select(each => each.Model).Distinct()];
            common |= here.Any(methods.Contains);
            methods.UnionWith(here);
        }
        return one && common;
    }

    private static IEnumerable<string> Classes(Run run) => run.Cases.Select(each => each.Cell.Suite).Distinct();

    private static string Undated(string suite) => VersionName.Without(suite) is { Length: > 0 } name ? name : suite;

    /// <summary>The parts that all names begin with.</summary>
    private static string Common(string[] names)
    {
        var length = names.Min(name => name.AsSpan().CommonPrefixLength(names[0]));
        var whole = names.All(name => name.Length == length || separators.Contains(name[length]));
        return whole ? names[0][..length] : names[0][..Math.Max(0, names[0].LastIndexOfAny(separators, Math.Max(0, length - 1)))].TrimEnd(separators);
    }

    private static Run Renamed(Run run, Func<string, string> name) => run.Info is not null ? run : run with
    {
        Cases = [.. run.Cases.Select(each => each with { Cell = each.Cell with { Suite = name(each.Cell.Suite) } })],
        SuiteBaselines = run.SuiteBaselines is null ? null : Renamed(run.SuiteBaselines, name),
    };

    private static ImmutableDictionary<string, string> Renamed(ImmutableDictionary<string, string> baselines, Func<string, string> name) =>
        ImmutableDictionary<string, string>.Empty.SetItems(baselines.Select(each => KeyValuePair.Create(name(each.Key), each.Value)));
}
