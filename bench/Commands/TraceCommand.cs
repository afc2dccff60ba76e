using System.CommandLine;
using Bench.Machines;
using Bench.Processes;
using Bench.Rounds;
using Bench.Screen;
using Bench.Traces;
using Bench.Workloads;

namespace Bench.Commands;

/// <summary><c>trace</c>: one batch per model, and when each of its tasks ran.</summary>
internal static class TraceCommand
{
    public static Command Create()
    {
        var output = new Option<string>("--output")
        {
            Description = "Where the trace goes; of a run's folder, into its traces, which its report shows.",
            HelpName = "folder",
            DefaultValueFactory = _ => "trace",
        };
        var command = new Command("trace", """
            Runs one batch per model, each in a fresh process, and writes when each task was started and ended, where and by whom.
            """);
        var options = new TraceOptions(command);
        command.Options.Add(output);
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(output)!;
            var requests = options.Read(parsed, Clocks.Measure().NanosecondsPerSquare, folder);
            return Trace([.. requests], FolderOf(folder, requests[0]), parsed.InvocationConfiguration.Output);
        });
        return command;
    }

    private static int Trace(TraceRequest[] requests, TraceFolder folder, TextWriter output)
    {
        using var guard = Guard.Start();
        var children = new ChildProcesses();
        using var interruption = new Interruption(children.Kill, () => { });
        using var provisions = Provisions.For(requests.Select(request => request.Workload));
        if (provisions.Missing is [var (workload, why), ..]) throw new MeasurementException($"{workload} cannot be traced: {why.Message} {why.Remedy}");
        var (tasks, pool) = (new List<TraceRow>(), new List<PoolRow>());
        var recording = RecordingCost.Measure();
        folder.Prepare();
        try
        {
            for (var i = 0; i < requests.Length; i++)
            {
                var batch = TraceProcess.Start(requests[i], children);
                if (interruption.ExitCode is { } signal) return signal;
                tasks.AddRange(TraceRows.Tasks(i + 1, requests[i], batch, recording));
                pool.AddRange(TraceRows.Pool(i + 1, batch));
            }
        }
        catch (TraceException wrong)
        {
            if (interruption.ExitCode is { } signal) return signal;
            throw new MeasurementException(wrong.Message);
        }
        TraceScreen.Write(output, TraceOutput.Write(folder, tasks, pool), recording, folder);
        return ExitCode.Done;
    }

    /// <summary>Inside a run's folder a folder of its own for each kind of batch, so that several stand beside each other.</summary>
    private static TraceFolder FolderOf(string output, TraceRequest request)
    {
        var path = Path.GetFullPath(output);
        if (!File.Exists(Path.Combine(path, RunFolder.InformationName))) return new TraceFolder(path);
        var name = FormattableString.Invariant($"{request.Workload}-{request.TaskCount}x{request.Grain}-{request.Configuration}").ToLowerInvariant();
        var words = name.Split([' ', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries);
        return new TraceFolder(Path.Combine(path, TraceFolder.InRun, string.Join('-', words)));
    }
}
