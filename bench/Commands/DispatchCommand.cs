using System.CommandLine;
using Bench.Demos;

namespace Bench.Commands;

/// <summary><c>dispatch</c>: what a task costs that is handed to another process, beside CPython's pool.</summary>
internal static class DispatchCommand
{
    public static Command Create()
    {
        var python = new Option<string>("--python") { Description = "CPython's command.", HelpName = "command", DefaultValueFactory = _ => "python3" };
        var command = new Command("dispatch", "Compares what handing tasks to worker processes costs: shared memory, pipes, CPython's two pools.")
        {
            python,
        };
        command.SetAction(parsed =>
        {
            DispatchComparison.Write(parsed.InvocationConfiguration.Output, parsed.GetValue(python)!);
            return ExitCode.Done;
        });
        return command;
    }
}
