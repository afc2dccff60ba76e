using Analysis.Reading;

namespace Analysis.Verdicts.RunToRun;

/// <summary>Why two runs have no case in common, and what would match.</summary>
public static class Mismatch
{
    private const int NamesShown = 5;

    /// <summary>For an error: what differs, and the option that settles it.</summary>
    public static string Between(Run before, Run after)
    {
        if (Differing(before, after, each => each.Model) is var (old, now))
        {
            return $"no method is called the same: {Has(before, old)}, and {Has(after, now)} "
                + "(where a benchmark has a Description, files say that instead of the method's name); "
                + $"say which is which with --map OLD=NEW, such as {Suggested(old, now) ?? Map(old[0], now[0])}";
        }
        if (Differing(before, after, each => each.Cell.Suite) is var (suites, others))
        {
            return $"no class is called the same: {Has(before, suites)}, and {Has(after, others)}; "
                + $"say which is which with --map OLD=NEW, such as {Map(suites[0], others[0])}";
        }
        if (Differing(before, after, each => each.Cell.Configuration) is not null)
        {
            string[] jobs = Distinct(before, Job), later = Distinct(after, Job);
            return $"no job is the same: {Has(before, jobs)}, and {Has(after, later)}; "
                + $"compare one with another by --job OLD=NEW, such as --job '{jobs[0]}={later[0]}'";
        }
        return $"their parameters differ: {before.Name} has {before.Cases[0].Cell}, and {after.Name} has {after.Cases[0].Cell}; "
            + "--map OLD=NEW renames a parameter, and --filter NAME=VALUE keeps one value of a parameter that only one of them has, which then counts no more";
    }

    /// <summary>A renaming that explains why a case is gone and another is new, or <c>null</c>.</summary>
    public static string? Suggested(IEnumerable<string> gone, IEnumerable<string> added)
    {
        string[] old = [.. gone.Distinct()], now = [.. added.Distinct()];
        if (old is [var one] && now is [var other]) return Map(one, other);
        return old.SelectMany(_ => now, (before, after) => (before, after)).Where(pair => Letters(pair.before) == Letters(pair.after))
            .Select(pair => Map(pair.before, pair.after)).FirstOrDefault();
    }

    private static (string[] Before, string[] After)? Differing(Run before, Run after, Func<Case, string> name)
    {
        string[] old = Distinct(before, name), now = Distinct(after, name);
        return old.Length == 0 || now.Length == 0 || old.Intersect(now).Any() ? null : (old, now);
    }

    private static string Map(string old, string now) => $"--map '{old}={now}'";

    /// <summary>What is left of a name without what a Description adds to it: quotes, spaces, marks, capitals.</summary>
    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static string Job(Case @case) => @case.Job?.Title ?? @case.Cell.Configuration;

    private static string[] Distinct(Run run, Func<Case, string> name) => [.. run.Cases.Select(name).Distinct()];

    private static string Has(Run run, string[] names) =>
        $"{run.Name} has {string.Join(", ", names.Take(NamesShown).Select(name => $"'{name}'"))}{(names.Length > NamesShown ? ", …" : "")}";
}
