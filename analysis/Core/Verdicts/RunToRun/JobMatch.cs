using System.Collections.Immutable;
using Analysis.Reading;

namespace Analysis.Verdicts.RunToRun;

/// <summary>Which job of the earlier run is which of the later one: by what it is, then by its name.</summary>
internal static class JobMatch
{
    private sealed record Pass(Func<Job, Job, bool> IsSame, Func<Job, Job, string?> Note);

    /// <summary>The earlier run with the later one's names of jobs, class by class.</summary>
    /// <param name="settled">What the user has named in the later run: a job of that name in both is one, whatever else it is.</param>
    public static Run Of(Run before, Run after, IReadOnlyCollection<string> settled, List<string> notes)
    {
        var later = after.Cases.GroupBy(each => each.Cell.Suite).ToDictionary(suite => suite.Key, JobsOf);
        var names = new Dictionary<(string Suite, string Label), string>();
        foreach (var suite in before.Cases.GroupBy(each => each.Cell.Suite))
        {
            if (!later.TryGetValue(suite.Key, out var known)) continue;
            var alone = JobsOf(suite);
            foreach (var (old, @new) in Pairs(alone, [.. known], settled, notes)) names[(suite.Key, old.Label)] = @new.Label;
            // A job without a partner must not pass for a later one that happens to be called like it.
            foreach (var old in alone.Where(each => known.Any(now => now.Label == each.Label)))
                names[(suite.Key, old.Label)] = $"{old.Title} ({old.Runtime ?? "before"})";
        }
        return Renaming.Jobs(before, names);
    }

    /// <summary>Only the cases of one job of each, the earlier one's under the later one's name.</summary>
    /// <exception cref="InputException">No job is called as asked, or several are.</exception>
    public static (Run Before, Run After) Asked(Run before, Run after, (string Old, string New) asked, List<string> notes)
    {
        var (then, now) = (Called(before, asked.Old), Called(after, asked.New));
        var (old, @new) = (then.Cases[0].Job!, now.Cases[0].Job!);
        if (asked.Old != asked.New || old.Contradictions(@new).Any()) notes.Add($"Job {old.Title} is compared with {@new.Title}, as asked.");
        var label = now.Cases[0].Cell.Configuration;
        return (Renaming.Jobs(then, then.Cases.Select(each => (each.Cell.Suite, each.Job!.Label)).Distinct().ToDictionary(each => each, _ => label)), now);
    }

    private static Run Called(Run run, string name)
    {
        ImmutableArray<Case> cases = [.. run.Cases.Where(each => each.Job?.IsCalled(name) == true)];
        if (cases.Select(each => each.Job!.Label).Distinct().Count() == 1) return run with { Cases = cases };
        var jobs = run.Cases.Select(each => each.Job?.Title).OfType<string>().Distinct();
        throw new InputException($"--job '{name}' is {(cases.IsEmpty ? "no job" : "more than one job")} of {run.Name}; it has {string.Join(", ", jobs)}");
    }

    private static List<Job> JobsOf(IEnumerable<Case> cases) => [.. cases.Select(each => each.Job).OfType<Job>().DistinctBy(job => job.Label)];

    /// <summary>
    /// Pass by pass, the surest first; what two jobs of a run could be is left for the next one. What has a partner is taken out of the lists.
    /// </summary>
    private static IEnumerable<(Job Old, Job New)> Pairs(List<Job> before, List<Job> after, IReadOnlyCollection<string> settled, List<string> notes)
    {
        var isOnlyPair = before.Count == 1 && after.Count == 1;
        Pass[] passes =
        [
            new((old, now) => settled.Any(now.IsCalled) && HasSameName(old, now), (old, now) => Agree(old, now) ? null : Different(old, now)),
            new((old, now) => HasSameName(old, now) && Agree(old, now), (_, _) => null),
            new(HaveSameRuntime, (old, now) => Taken(old, now, $"both ran on {now.Runtime}")),
            new(Agree, (old, now) => Taken(old, now, "nothing that the files say of them differs")),
            new((old, now) => isOnlyPair || HasSameName(old, now), Different),
        ];
        foreach (var pass in passes)
        {
            foreach (var old in before.ToArray())
            {
                if (after.Where(now => pass.IsSame(old, now)).Take(2).ToArray() is not [var only]) continue;
                if (before.Count(each => pass.IsSame(each, only)) != 1) continue;
                before.Remove(old);
                after.Remove(only);
                if (pass.Note(old, only) is { } said) notes.Add(said);
                yield return (old, only);
            }
        }
    }

    private static bool Agree(Job old, Job now) => !old.Contradictions(now).Any();

    private static bool HaveSameRuntime(Job old, Job now) => old.Runtime is not null && old.Runtime == now.Runtime && Agree(old, now);

    private static bool HasSameName(Job old, Job now) => old.Name == now.Name && (old.HasOwnName || old.Name.Length == 0 || old.Label == now.Label);

    private static string? Taken(Job old, Job now, string reason) => old.Name == now.Name || !old.HasOwnName && !now.HasOwnName ? null
        : $"Jobs '{old.Name}' and '{now.Name}' are taken for the same: {reason}.";

    private static string Different(Job old, Job now)
    {
        var differences = old.Contradictions(now)
            .Select(each => $"{(each.Name == "Runtime" ? "" : $"{each.Name} ")}{each.Mine} and {each.Other}").DefaultIfEmpty($"{old.Title} and {now.Title}");
        var kind = old.Runtime != now.Runtime && old.Runtime is not null && now.Runtime is not null ? "Two different runtimes" : "Two different jobs";
        return $"{kind} are compared, {string.Join(", ", differences)}: a change need not be the code's.";
    }
}
