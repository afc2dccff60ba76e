using System.Collections.Immutable;
using System.CommandLine;
using Analysis.Reading.Sources;

namespace Analysis.Commands;

/// <summary><c>--fleet FILE</c>: what a scheduler says of the machines that were asked for.</summary>
internal sealed class FleetOption
{
    private readonly Option<string?> fleet = new("--fleet")
    {
        Description = "A CSV file of the machines that were asked for (Task, Node, State, Attempts), to name those that were killed, preempted or failed.",
        HelpName = "FILE",
    };

    public FleetOption(Command command) => command.Options.Add(fleet);

    /// <summary>A warning for each machine that did not end at its first attempt; empty when no file was named.</summary>
    /// <exception cref="InputException">The file cannot be read, or is something else.</exception>
    public ImmutableArray<Warning> Lost(ParseResult parsed) => parsed.GetValue(fleet) is { } file ? FleetFile.Read(file) : [];
}
