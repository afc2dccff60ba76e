using System.CommandLine;
using Analysis.Formats;
using Analysis.Page;

namespace Analysis.Commands;

/// <summary><c>--json</c>: whether a verb answers programs or people.</summary>
internal sealed class JsonOption
{
    private readonly Option<bool> json = new("--json") { Description = "Print the same facts as JSON, and nothing else, on standard output." };

    public JsonOption(Command command) => command.Options.Add(json);

    /// <summary>Prints the facts for programs, or the blocks and the warnings for people.</summary>
    /// <param name="last">For people: the last line, such as where the report is.</param>
    public void Print(
        ParseResult parsed, TextWriter output, TextWriter error, Func<string> facts, Func<IEnumerable<Block>> blocks, IEnumerable<Warning> warnings,
        string? last = null)
    {
        if (parsed.GetValue(json))
        {
            output.WriteLine(facts());
            return;
        }
        Terminal.Write(Terminal.On(output), blocks());
        Terminal.Write(error, warnings);
        if (last is not null) output.WriteLine(last);
    }
}
