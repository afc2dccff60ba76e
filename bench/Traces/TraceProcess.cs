using System.Diagnostics;
using System.Text.Json;
using Bench.Models;
using Bench.Processes;
using Bench.Workloads;

namespace Bench.Traces;

/// <summary>
/// This program as the process of one traced batch, so that no model finds a pool that another has grown: a request on standard input, what came out on
/// standard output.
/// </summary>
public static class TraceProcess
{
    /// <summary>The argument, alone, that makes this program trace a batch; for itself only.</summary>
    public const string Argument = "trace-batch";

    public static bool IsRequested(string[] args) => args is [Argument];

    /// <returns>The exit code: 0, or 1 when the batch could not be traced; why stands on standard error, one line.</returns>
    public static int Run()
    {
        var request = JsonSerializer.Deserialize<TraceRequest>(Console.In.ReadLine()!)!;
        try
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(Trace(request)));
            return 0;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Console.Error.WriteLine(e.Message.ReplaceLineEndings(" "));
            return 1;
        }
    }

    /// <summary>Traces a batch in this process.</summary>
    public static TracedBatch Trace(TraceRequest request)
    {
        var workload = WorkloadList.Find(request.Workload);
        if (request.MinThreads is { } least)
        {
            ThreadPool.GetMinThreads(out _, out var completion);
            if (!ThreadPool.SetMinThreads(least, completion)) throw new TraceException(FormattableString.Invariant($"the runtime refuses {least} threads"));
        }
        var batch = new Batch(workload, request.TaskCount, request.Grain, request.Dop);
        return BatchTracer.Trace(ModelList.Create(request.Model), batch, request.Cold ? null : Small(batch), startInside: request.Cold);
    }

    /// <summary>Has a fresh process of this program trace a batch.</summary>
    /// <exception cref="TraceException">It could not.</exception>
    public static TracedBatch Start(TraceRequest request, ChildProcesses children)
    {
        using var process = Process.Start(ThisProgram.In(AppContext.BaseDirectory, Argument))!;
        children.Launch = process;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.WriteLine(JsonSerializer.Serialize(request));
        process.StandardInput.Flush();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        children.Launch = null;
        if (process.ExitCode == 0) return JsonSerializer.Deserialize<TracedBatch>(output)!;
        var why = error.GetAwaiter().GetResult().Trim().ReplaceLineEndings(" ");
        if (why.Length == 0) why = FormattableString.Invariant($"exit code {process.ExitCode}");
        throw new TraceException($"{request.Model} could not be traced: {why}");
    }

    /// <summary>A task for each core, so small that a pool does not grow by it.</summary>
    private static Batch Small(Batch batch) => batch with
    {
        TaskCount = Math.Min(batch.TaskCount, Environment.ProcessorCount),
        Grain = Math.Min(batch.Grain, batch.Workload.SmallGrain),
    };
}
