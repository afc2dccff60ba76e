using System.Collections.Immutable;
using System.CommandLine;
using Analysis.Verdicts.Summaries;
using Bench.BenchmarkDotNet;
using Bench.Machines;
using Bench.Plan;
using Bench.Processes;
using Bench.Reference;
using Bench.Rounds;
using Bench.Screen;

namespace Bench.Commands;

/// <summary><c>run</c>: measures a plan, or goes on with a run that was interrupted.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var plan = new PlanOptions();
        var seed = new Option<int?>("--seed") { Description = "Repeats the random orders of another run.", HelpName = "N" };
        seed.Validators.Add(WholeNumber.From(int.MinValue, int.MaxValue));
        var output = new Option<string>("--output") { Description = "Where the results go.", HelpName = "folder", DefaultValueFactory = _ => "results" };
        var resume = new Option<string?>("--resume")
        {
            Description = "Goes on with the run in this folder; what it measures was said when it began.",
            HelpName = "run folder",
        };
        var announce = new Option<string?>("--run-folder-file") { Description = "Writes the path of the run's folder to this file.", Hidden = true };
        var command = new Command("run", "Measures, and writes measurements.csv and run.json to results/<machine>/<run>.") { seed, output, resume, announce };
        plan.AddTo(command);
        var reference = new ReferenceOption(command);
        var runtime = new RuntimeOption(command);
        var workers = new WorkersOption(command);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(resume) is not null) plan.Refuse(parsed, seed, output, runtime.Option, workers.Option);
            var (interpreters, missing) = reference.Find(parsed, orAny: parsed.GetValue(resume) is { } begun && RunStart.HasReference(begun));
            var (runtimes, absent) = runtime.Find(parsed);
            var said = parsed.InvocationConfiguration.Output;
            using var start = parsed.GetValue(resume) is { } folder
                ? RunStart.Resumed(folder, interpreters, said)
                : RunStart.Fresh(new RunRequest(plan.Read(parsed), parsed.GetValue(seed), parsed.GetValue(output)!)
                {
                    Interpreters = interpreters,
                    Runtimes = runtimes,
                    NativeWorkers = workers.AreNative(parsed),
                    Missing = missing.AddRange(absent),
                }, said);
            if (parsed.GetValue(announce) is { } file) File.WriteAllText(file, start.Folder.Path);
            return Measure(start, interpreters, said, parsed.InvocationConfiguration.Error);
        });
        return command;
    }

    private static int Measure(RunStart start, ImmutableArray<Interpreter> interpreters, TextWriter output, TextWriter error)
    {
        var children = new ChildProcesses();
        var load = CpuTimes.Parse(RealFiles.Read("/proc/stat"));
        using var interruption = new Interruption(children.Kill, () => Close(StopReason.Interrupted));
        var screen = RunScreen.For(output, error);
        var cost = new CostModel(start.NanosecondsPerSquare, Environment.ProcessorCount);
        var dotnet = new BenchmarkDotNetMeasurer(start.Plan, start.Folder.Artifacts, children, TimeProvider.System) { Runtimes = start.Runtimes };
        var measurer = new ReferenceMeasurer(dotnet, interpreters, start.Plan, cost, start.Folder.Artifacts, children, TimeProvider.System);
        var driver = new RunDriver(start.Plan, start.Record.Info.Seed, measurer, start.Record, start.SoFar, new RuleJudge(), screen, cost, TimeProvider.System,
            interruption.Token);

        output.WriteLine(Announcement.Of(start.Plan, cost, start.SoFar.Launches));
        foreach (var suite in start.Plan.LeftOut.Where(left => left.Code == RunPlan.SuiteLeftOut))
            output.WriteLine($"{suite.Subject} is {suite.Problem} {suite.Remedy}");
        foreach (var workers in start.Record.Info.Warnings.Where(warning => warning.Code == RunStart.WorkersMissing))
            output.WriteLine($"no {workers.Subject}: {workers.Problem} {workers.Remedy}");
        var reason = screen.During(driver.Run);
        Close(reason);
        Summarise(start.Folder);
        LastWords.Write(output, start.Record.Info, start.Plan, start.Folder);
        if (interruption.ExitCode is { } signal) return signal;
        return FailedCases.In(start.Record.Info).Any() ? ExitCode.Failed : ExitCode.Done;

        void Close(string why) => start.Record.Close(why, TimeProvider.System.GetUtcNow(), CpuTimes.Load(RealFiles.Read, load));
    }

    /// <summary>So that a list of many runs need not read this one.</summary>
    private static void Summarise(RunFolder folder)
    {
        try
        {
            SummarisedRun.Of(folder.Path);
        }
        catch (InputException)
        {
            // Whoever reads the run is told what is wrong with it.
        }
    }
}
