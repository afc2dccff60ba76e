using System.CommandLine;
using Bench.Demos;

namespace Bench.Commands;

/// <summary><c>demo threading</c> and <c>demo parallelism</c>: the tutorial's two programs, run by the models.</summary>
internal static class DemoCommand
{
    private const string Threading = "threading";
    private const string Parallelism = "parallelism";

    public static Command Create()
    {
        var which = new Argument<string>("demo") { Description = "Two threads that print numbers, or four processes that square one each." };
        which.AcceptOnlyFromAmong(Threading, Parallelism);
        var timeline = new Option<string?>("--timeline")
        {
            Description = "Also write when which thread or process ran, as the verb trace does, to this folder.",
            HelpName = "folder",
        };
        var command = new Command("demo", "Runs one of the tutorial's two programs, then the same work sequentially.") { which, timeline };
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var folder = parsed.GetValue(timeline) is { } path ? new TraceFolder(Path.GetFullPath(path)) : null;
            return parsed.GetValue(which) == Threading
                ? ThreadingDemo.Run(output, ThreadingDemo.Pause, folder)
                : ParallelismDemo.Run(output, ParallelismDemo.Pause, folder);
        });
        return command;
    }
}
