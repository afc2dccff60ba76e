using System.CommandLine;

namespace Bench.Commands;

/// <summary><c>--workers</c>: what the worker processes are.</summary>
internal sealed class WorkersOption
{
    private readonly Option<string?> _option = new("--workers")
    {
        Description = "native: worker processes compiled ahead by NativeAOT, which start in a seventh of the time; needs a C linker. "
            + "Otherwise they are this program, compiled as it runs.",
        HelpName = RunInfo.NativeWorkers,
    };

    public WorkersOption(Command command)
    {
        _option.AcceptOnlyFromAmong(RunInfo.NativeWorkers);
        command.Options.Add(_option);
    }

    public Option Option => _option;

    public bool AreNative(ParseResult parsed) => parsed.GetValue(_option) is not null;
}
