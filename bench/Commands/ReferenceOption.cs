using System.Collections.Immutable;
using System.CommandLine;
using Bench.Reference;

namespace Bench.Commands;

/// <summary><c>--reference</c>: which interpreters run the same work beside .NET.</summary>
internal sealed class ReferenceOption
{
    private readonly Option<string[]> _option = new("--reference")
    {
        Description = "CPython beside it: 'python' for the one that is installed, or an interpreter's path; a free-threaded one as a second.",
        HelpName = "python|path",
        Arity = ArgumentArity.OneOrMore,
    };

    public ReferenceOption(Command command) => command.Options.Add(_option);

    /// <summary>What was asked for and found; a line for each that cannot be used, and everything goes on without it.</summary>
    /// <param name="orAny">Whether the installed one is meant where none was named.</param>
    /// <param name="quietly">Whether nothing is said of those that are missing.</param>
    public (ImmutableArray<Interpreter> Found, ImmutableArray<Warning> Missing) Find(ParseResult parsed, bool orAny, bool quietly = false)
    {
        var asked = parsed.GetValue(_option) ?? [];
        var result = Interpreter.Find(asked.Length == 0 && orAny ? [Interpreter.Any] : asked);
        foreach (var each in quietly ? [] : result.Missing)
            parsed.InvocationConfiguration.Output.WriteLine($"no {each.Subject} beside it, {each.Problem} {each.Remedy}");
        return result;
    }
}
