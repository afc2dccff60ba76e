using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Bench.Models;
using Bench.Processes;
using Bench.Workers;
using Bench.Workloads;

namespace Bench.Tests.Workers;

/// <summary>These tests' program as a process that has workers in the middle of long tasks, or a server that it asks, to be killed.</summary>
internal static class ParentProcess
{
    private const string Variable = "BENCH_TESTS_PARENT";

    /// <summary>What it is to have. Its first line is the workers' ids, or the server's, which its address follows and then why asking failed.</summary>
    public const string Workers = "workers", Server = "server";

    /// <summary>Starts it.</summary>
    /// <param name="what">One of the above.</param>
    public static Process Start(string what = Workers)
    {
        var command = ThisProgram.In(AppContext.BaseDirectory, WorkerProcess.Argument);
        command.ArgumentList[0] = typeof(ParentProcess).Assembly.Location;
        command.Environment[Variable] = what;
        return Process.Start(command)!;
    }

    [ModuleInitializer]
    internal static void RunIfAsked()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } what) return;
        Environment.SetEnvironmentVariable(Variable, null);
        if (what == Server) Ask();
        else Work();
    }

    private static void Ask()
    {
        var ask = new HttpLoopback();
        using var provisions = Provisions.For([ask.Name]);
        Console.Out.WriteLine(HttpServer.CurrentId);
        Console.Out.WriteLine(HttpServer.Address);
        try
        {
            while (true) ask.Run(0, 1_000_000);
        }
        catch (IOException e)
        {
            Console.Out.WriteLine(e.Message);
        }
    }

    private static void Work()
    {
        using var model = new MultiProcessModel();
        var batch = new Batch(new Sleep(), 3, 600_000_000_000, Dop: 3);
        model.Start(batch);
        var running = Task.Run(() => model.Run(batch));
        Console.Out.WriteLine(string.Join(' ', model.WorkerIds.Select(id => id.ToString(CultureInfo.InvariantCulture))));
        running.Wait();
    }
}
