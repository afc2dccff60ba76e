using System.CommandLine;

namespace Analysis.Commands;

/// <summary><c>--json</c>: facts for programs instead of text for people.</summary>
internal sealed class JsonOption
{
    private readonly Option<bool> json = new("--json") { Description = "Print the same facts as JSON, and nothing else, on standard output." };

    public JsonOption(Command command) => command.Options.Add(json);

    public bool Asked(ParseResult parsed) => parsed.GetValue(json);
}
