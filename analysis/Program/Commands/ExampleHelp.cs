using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Analysis.Commands;

/// <summary>The usual help, followed by examples: a verb's own, or one of each verb.</summary>
internal sealed class ExampleHelp(HelpAction usual, IReadOnlyList<Verb> verbs) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in Examples(parseResult.CommandResult.Command))
        {
            output.WriteLine($"  # {example.Meaning}");
            output.WriteLine($"  {Application.Name} {example.Arguments}");
        }
        output.WriteLine();
        return ExitCode.Done;
    }

    private IEnumerable<Example> Examples(Command command) =>
        verbs.FirstOrDefault(verb => verb.Command == command) is { } verb
            ? verb.Examples
            : verbs.Where(each => !each.Command.Hidden).Select(each => each.Examples[0]);
}
