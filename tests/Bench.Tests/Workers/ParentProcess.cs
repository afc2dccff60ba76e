using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Bench.Models;
using Bench.Processes;
using Bench.Workers;
using Bench.Workloads;

namespace Bench.Tests.Workers;

/// <summary>These tests' program as a process that has workers in the middle of long tasks, to be killed.</summary>
internal static class ParentProcess
{
    private const string Variable = "BENCH_TESTS_PARENT";

    /// <summary>Starts it; its first line on standard output is its workers' ids.</summary>
    public static Process Start()
    {
        var command = ThisProgram.In(AppContext.BaseDirectory, WorkerProcess.Argument);
        command.ArgumentList[0] = typeof(ParentProcess).Assembly.Location;
        command.Environment[Variable] = "1";
        return Process.Start(command)!;
    }

    [ModuleInitializer]
    internal static void RunIfAsked()
    {
        if (Environment.GetEnvironmentVariable(Variable) is null) return;
        Environment.SetEnvironmentVariable(Variable, null);
        using var model = new MultiProcessModel();
        var batch = new Batch(new Sleep(), 3, 600_000_000_000, Dop: 3);
        model.Start(batch);
        var running = Task.Run(() => model.Run(batch));
        Console.Out.WriteLine(string.Join(' ', model.WorkerIds.Select(id => id.ToString(CultureInfo.InvariantCulture))));
        running.Wait();
    }
}
