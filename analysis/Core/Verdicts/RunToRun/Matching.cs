using System.Collections.Immutable;
using Analysis.Reading;

namespace Analysis.Verdicts.RunToRun;

/// <summary>Two runs in whose files the same case may have different names, brought to the same names.</summary>
/// <param name="Before">The earlier run, its cases named as the later one's.</param>
/// <param name="After">The later run.</param>
/// <param name="Notes">How they were matched wherever not by the same name, a sentence each; what it names first is the earlier run's.</param>
public sealed record Matching(Run Before, Run After, ImmutableArray<string> Notes)
{
    /// <summary>
    /// What is named is matched as named; classes by name, else one whose methods are the same; jobs by what they are (<see cref="JobMatch"/>). This
    /// suite's own runs have their names in common.
    /// </summary>
    /// <param name="before">With methods competing, as it was read; so is <paramref name="after"/>.</param>
    /// <param name="names">What the user says is the same.</param>
    /// <param name="filter">Leaves of a run what is looked at, by the later run's names of methods and classes.</param>
    /// <exception cref="InputException">The user names something that is not there.</exception>
    public static Matching Of(Run before, Run after, SameNames names, Func<Run, Run> filter)
    {
        var notes = new List<string>();
        foreach (var (old, @new) in names.Maps) before = Renaming.Of(before, after, old, @new);
        if (before.Info is not null || after.Info is not null) return new Matching(filter(before), filter(after), []);
        before = SuiteMatch.Of(before, after, notes);
        (before, after) = (filter(before), filter(after));
        if (names.Job is { } asked) (before, after) = JobMatch.Asked(before, after, asked, notes);
        else before = JobMatch.Of(before, after, [.. names.Maps.Select(map => map.New)], notes);
        before = OnlyCase(ParameterMatch.Of(before, after, notes), after, notes);
        return new Matching(before, after, [.. notes.Distinct()]);
    }

    /// <summary>
    /// A single case in each run is compared, whatever it is called: whoever hands over two such files, or filters down to them, has named both.
    /// </summary>
    private static Run OnlyCase(Run before, Run after, List<string> notes)
    {
        if (before.Cases is not [var old] || after.Cases is not [var now] || CaseKey.Of(old.Cell, old.Model) == CaseKey.Of(now.Cell, now.Model)) return before;
        notes.Add($"'{Name(old)}' is compared with '{Name(now)}': each run has this case only.");
        return before with { Cases = [old with { Cell = now.Cell, Model = now.Model }] };
    }

    private static string Name(Case @case) => @case.Cell.ToString() is { Length: > 0 } cell ? $"{cell} {@case.Model}" : @case.Model;
}

/// <summary>What the user says is the same in two runs.</summary>
/// <param name="Maps">Old name and new name, of a class, a job, a method, <c>Class.Method</c> or a parameter.</param>
/// <param name="Job">The job to compare: its name before and now; <c>null</c> for all.</param>
public sealed record SameNames(ImmutableArray<(string Old, string New)> Maps, (string Old, string New)? Job)
{
    public static SameNames None { get; } = new([], null);
}
