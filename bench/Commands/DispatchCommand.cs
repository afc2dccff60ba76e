using System.CommandLine;
using Bench.Demos;
using Bench.Processes;
using Bench.Rounds;
using Bench.Workers;

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
        command.SetAction(parsed => Compare(parsed.InvocationConfiguration.Output, parsed.GetValue(python)!));
        return command;
    }

    private static int Compare(TextWriter output, string python)
    {
        using var guard = Guard.Start();
        var children = new ChildProcesses();
        using var interruption = new Interruption(children.Kill, () => { });
        try
        {
            DispatchComparison.Write(output, python);
        }
        catch (WorkerException wrong)
        {
            // What was ended for the interruption is no failure.
            return interruption.ExitCode ?? throw new MeasurementException(wrong.Message);
        }
        return interruption.ExitCode ?? ExitCode.Done;
    }
}
