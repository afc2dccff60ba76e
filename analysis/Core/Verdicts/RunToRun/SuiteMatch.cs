using Analysis.Reading;

namespace Analysis.Verdicts.RunToRun;

/// <summary>Classes that are called differently in two runs, as in <c>before.csv</c> and <c>after.csv</c>, whose names are all the files say.</summary>
internal static class SuiteMatch
{
    /// <summary>The earlier run with the later one's names. A class is taken for another when these two alone have methods in common.</summary>
    public static Run Of(Run before, Run after, List<string> notes)
    {
        var (old, now) = (Methods(before, other: after), Methods(after, other: before));
        var names = new Dictionary<string, string>();
        foreach (var (suite, methods) in old)
        {
            if (Only(now, methods) is not { } match || Only(old, now[match]) != suite) continue;
            names[suite] = match;
            notes.Add($"Classes '{suite}' and '{match}' are taken for the same: they have {Words(methods.Intersect(now[match]).Count())} in common.");
        }
        return Renaming.Suites(before, names);
    }

    private static string Words(int methods) => methods == 1 ? "one method" : $"{methods} methods";

    /// <summary>The methods of each class that the other run does not have.</summary>
    private static Dictionary<string, HashSet<string>> Methods(Run run, Run other)
    {
        var known = other.Cases.Select(each => each.Cell.Suite).ToHashSet();
        return run.Cases.Where(each => !known.Contains(each.Cell.Suite)).GroupBy(each => each.Cell.Suite)
            .ToDictionary(suite => suite.Key, suite => suite.Select(each => each.Model).ToHashSet());
    }

    private static string? Only(Dictionary<string, HashSet<string>> suites, HashSet<string> methods) =>
        suites.Where(each => each.Value.Overlaps(methods)).Select(each => each.Key).Take(2).ToArray() is [var only] ? only : null;
}
