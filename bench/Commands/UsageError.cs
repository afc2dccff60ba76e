using System.CommandLine;
using System.CommandLine.Invocation;

namespace Bench.Commands;

/// <summary>What is wrong with a command line, as one line that names the thing and the remedy.</summary>
internal static class UsageError
{
    /// <summary>The first problem, or <c>null</c> when the command line can be run (help included).</summary>
    public static string? In(ParseResult parsed)
    {
        if (parsed.Action is not (null or ParseErrorAction)) return null;
        var command = parsed.CommandResult.Command;
        var verb = command is RootCommand ? "" : $"{command.Name} ";
        return $"{Problem(parsed, command)} (try: {Application.Name} {verb}--help)";
    }

    private static string Problem(ParseResult parsed, Command command)
    {
        if (parsed.UnmatchedTokens is [var token, ..])
        {
            var kind = token.StartsWith('-') ? "option" : command is RootCommand ? "verb" : "argument";
            var known = kind switch
            {
                "verb" => $"; the verbs are {Verbs(command)}",
                "option" => $"; the options are {string.Join(", ", command.Options.Where(option => !option.Hidden).Select(option => option.Name))}",
                _ => "",
            };
            return $"unknown {kind} '{token}'{known}";
        }
        if (command is RootCommand) return $"no verb given; the verbs are {Verbs(command)}";
        return string.Join(' ', parsed.Errors[0].Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
    }

    private static string Verbs(Command root) => string.Join(", ", root.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name));
}
