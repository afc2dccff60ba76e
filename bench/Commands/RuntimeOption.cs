using System.Collections.Immutable;
using System.CommandLine;
using Bench.Processes;

namespace Bench.Commands;

/// <summary><c>--runtime</c>: on which runtimes every case runs.</summary>
internal sealed class RuntimeOption
{
    private readonly Option<string[]> _option = new("--runtime")
    {
        Description = "On which installed runtime every case runs: net9.0 (the newest of it), or one version such as 10.0.12. "
            + "Given again: on each of them, in the same rounds. Otherwise on the one that runs this program.",
        HelpName = "name",
        Arity = ArgumentArity.OneOrMore,
    };

    public RuntimeOption(Command command) => command.Options.Add(_option);

    public Option Option => _option;

    /// <summary>What was asked for and is there; a line for each that is not, and everything goes on without it.</summary>
    /// <exception cref="UsageException">None of them is there, or one is no runtime's name.</exception>
    public (ImmutableArray<InstalledRuntime> Found, ImmutableArray<Warning> Absent) Find(ParseResult parsed)
    {
        if (parsed.GetValue(_option) is not { Length: > 0 } asked) return ([], []);
        if (asked.FirstOrDefault(name => !InstalledRuntime.IsName(name)) is { } wrong)
            throw new UsageException($"--runtime '{wrong}' is no runtime; write net9.0 for the newest one of it, or a version such as 10.0.12");
        var (found, absent) = InstalledRuntime.Find(asked, InstalledRuntime.All());
        if (found.IsEmpty) throw new UsageException($"--runtime {string.Join(", ", asked)}: {absent[0].Problem} {absent[0].Remedy}");
        foreach (var each in absent) parsed.InvocationConfiguration.Output.WriteLine($"no {each.Subject}: {each.Problem} {each.Remedy}");
        return (found, absent);
    }
}
