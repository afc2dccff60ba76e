using System.Collections.Immutable;
using System.CommandLine;

namespace Analysis.Commands;

/// <summary>A verb of the command line: its name, what it takes, examples that run, and what it does.</summary>
public abstract class Verb
{
    protected Verb(string name, string description)
    {
        Command = new Command(name, description);
        Command.SetAction(parsed => Run(parsed, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
    }

    /// <summary>What the command line knows of it: the constructor of each verb adds its arguments and options.</summary>
    public Command Command { get; }

    /// <summary>Command lines without the program's name, shown by <c>--help</c> and run by a test.</summary>
    public abstract ImmutableArray<Example> Examples { get; }

    /// <param name="parsed">The parsed command line.</param>
    /// <param name="output">What was asked for; with <c>--json</c> nothing but JSON.</param>
    /// <param name="error">Warnings, a line each.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="UsageException">The command line asks for what cannot be done.</exception>
    /// <exception cref="InputException">The input cannot be read.</exception>
    protected abstract int Run(ParseResult parsed, TextWriter output, TextWriter error);
}

/// <summary>An example in the help.</summary>
/// <param name="Arguments">Everything after the program's name.</param>
/// <param name="Meaning">What it does, a few words.</param>
public sealed record Example(string Arguments, string Meaning);
