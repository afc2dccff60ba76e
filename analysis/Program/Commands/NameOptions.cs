using System.CommandLine;
using Analysis.Reading;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Commands;

/// <summary>The options that say what is the same in two runs.</summary>
internal sealed class NameOptions
{
    private readonly Option<string[]> map = new("--map")
    {
        Description = "What a method, class, Class.Method, job or parameter of the first run is called in the other; may be given again.",
        HelpName = "OLD=NEW",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> job = new("--job")
    {
        Description = "Compare only this job, by name or runtime; OLD=NEW compares one with another, such as '.NET 8.0=.NET 9.0'.",
        HelpName = "OLD=NEW",
    };

    public NameOptions(Command command)
    {
        command.Options.Add(map);
        command.Options.Add(job);
    }

    /// <summary>What the user says of these two runs.</summary>
    /// <exception cref="UsageException">An option is not of the form <c>OLD=NEW</c>.</exception>
    public SameNames Of(ParseResult parsed, Run before, Run after)
    {
        var one = parsed.GetValue(job);
        return new SameNames([.. (parsed.GetValue(map) ?? []).Select(Mapped)], one is null ? null : Split(one, before, after) ?? (one, one));

        (string Old, string New) Mapped(string text) =>
            Split(text, before, after) ?? throw new UsageException($"--map '{text}' is not of the form OLD=NEW");
    }

    /// <summary>At the sign whose left is known in the earlier run, since names may hold it too; else at the first one.</summary>
    private static (string Old, string New)? Split(string text, Run before, Run after)
    {
        var signs = Enumerable.Range(0, text.Length).Where(at => text[at] == '=').ToArray();
        if (signs.Length == 0) return null;
        var known = signs.Where(at => IsKnown(before, text[..at]) && IsKnown(after, text[(at + 1)..])).ToArray();
        if (known.Length == 0 && (IsKnown(before, text) || IsKnown(after, text))) return null;
        var sign = known.Length > 0 ? known[0] : signs[0];
        return (text[..sign], text[(sign + 1)..]);
    }

    private static bool IsKnown(Run run, string name) => run.Cases.Any(each =>
        each.Model == name || each.Cell.Suite == name || each.Cell.Configuration == name || $"{each.Cell.Suite}.{each.Model}" == name
        || each.Job?.IsCalled(name) == true || each.Cell[name] is not null);
}
