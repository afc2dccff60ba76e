using System.CommandLine;
using System.CommandLine.Invocation;

namespace Analysis.Commands;

/// <summary>What is wrong with a command line, as one line that names the thing and the remedy.</summary>
internal static class UsageError
{
    /// <summary>The first problem, or <c>null</c> when the command line can be run (help included).</summary>
    public static string? In(ParseResult parsed)
    {
        if (parsed.Action is not (null or ParseErrorAction)) return null;
        var command = parsed.CommandResult.Command;
        var hint = command is not RootCommand ? $"{Application.Name} {command.Name} --help" : $"{Application.Name} --help";
        return $"{Problem(parsed, command)} (try: {hint})";
    }

    private static string Problem(ParseResult parsed, Command command)
    {
        if (parsed.UnmatchedTokens is [var token, ..])
        {
            var kind = token.StartsWith('-') ? "option" : command is not RootCommand ? "argument" : "verb";
            return Unknown(kind, token, command);
        }
        if (command is RootCommand) return $"no verb given; the verbs are {string.Join(", ", Names(command, "verb"))}";
        return parsed.Errors[0].Message.TrimEnd('.');
    }

    /// <param name="kind"><c>verb</c>, <c>option</c> or <c>argument</c>.</param>
    public static string Unknown(string kind, string token, Command command) =>
        Nearest(token, Names(command, kind)) is { } nearest
            ? $"unknown {kind} '{token}', did you mean '{nearest}'?"
            : $"unknown {kind} '{token}'";

    private static IEnumerable<string> Names(Command command, string kind) => kind switch
    {
        "verb" => command.Subcommands.Where(each => !each.Hidden).Select(each => each.Name),
        "option" => command.Options.Select(option => option.Name),
        _ => [],
    };

    /// <summary>The name at most a third of its letters away, or <c>null</c>.</summary>
    private static string? Nearest(string token, IEnumerable<string> names) => names
        .Select(name => (Name: name, Edits: Edits(token, name)))
        .Where(each => each.Edits * 3 <= each.Name.Length)
        .OrderBy(each => each.Edits)
        .Select(each => each.Name)
        .FirstOrDefault();

    /// <summary>Levenshtein's distance: letters to insert, drop or replace.</summary>
    private static int Edits(string from, string to)
    {
        if (from.Length > 2 * to.Length) return from.Length;
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }
        return row[^1];
    }
}
