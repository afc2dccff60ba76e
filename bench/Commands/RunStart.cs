using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Bench.Machines;
using Bench.Plan;
using Bench.Processes;
using Bench.Reference;
using Bench.Rounds;
using Bench.Workers;
using Bench.Workloads;

namespace Bench.Commands;

/// <summary>A run that is ready to be measured: its plan, its folder, and what is known of the machine.</summary>
internal sealed class RunStart : IDisposable
{
    /// <summary>The code of the warning that worker processes could not be compiled ahead.</summary>
    public const string WorkersMissing = "native-workers-missing";

    private readonly Provisions _provisions;

    private RunStart(RunPlan plan, Provisions provisions, RunFolder folder, RunRecord record, RunSoFar soFar) =>
        (Plan, _provisions, Folder, Record, SoFar) = (plan, provisions, folder, record, soFar);

    public RunPlan Plan { get; }
    public RunFolder Folder { get; }
    public RunRecord Record { get; }

    /// <summary>What the cases run on; none: the runtime of this program.</summary>
    public ImmutableArray<InstalledRuntime> Runtimes { get; private init; } = [];

    /// <summary>Ends what is left running, compilers too, if this program is killed.</summary>
    private Guard? Guard { get; init; }

    /// <summary>Of which the worker processes are; <c>null</c>: of this program.</summary>
    private NativeWorker? Workers { get; init; }

    /// <summary>What an earlier part of the run has measured.</summary>
    public RunSoFar SoFar { get; }

    /// <summary>The calibration, ns.</summary>
    public double NanosecondsPerSquare => Record.Info.NanosecondsPerSquare ?? 1;

    /// <summary>A new run.</summary>
    /// <exception cref="UsageException">There is nothing to measure.</exception>
    /// <exception cref="OutputException">The results cannot be written.</exception>
    /// <param name="output">Hears of what takes long.</param>
    public static RunStart Fresh(RunRequest request, TextWriter output)
    {
        request.Check();
        var (names, references) = (NamesOf(request.Runtimes), request.Interpreters.Select(each => each.Info).ToImmutableArray());
        var plan = PlanOptions.PlanOf(request.Plan with { References = ModelsOf(references), Runtimes = names }, SuiteShape.All);
        var results = Path.GetFullPath(request.Output);
        var sources = SourceFolder.Enter();
        var start = TimeProvider.System.GetUtcNow();
        var commit = Commit.Short(sources);
        var machine = CurrentMachine();
        var folder = RunFolder.Create(results, machine.Name, RunFolder.NameOf(start, commit));
        var guard = Guard.Start();
        (plan, var provisions) = Provided(plan, folder);
        var (workers, about) = request.NativeWorkers ? WorkersOf(sources, folder, output) : (null, []);
        var clocks = Clocks.Measure();
        var runtime = RuntimeReader.Read(Environment.GetEnvironmentVariables(), OtherSystem.Answer("dotnet", "--version"));
        var info = new RunInfo
        {
            Run = Path.GetFileName(folder.Path),
            Profile = plan.Profile.Name,
            Seed = request.Seed ?? Random.Shared.Next(),
            Filters = request.Plan.Filters,
            Models = request.Plan.Models,
            Commit = commit,
            StartedUtc = start,
            Looks = plan.Looks,
            Twins = plan.HasTwins,
            Plant = plan.PlantedShare,
            References = references,
            Workers = workers is null ? null : RunInfo.NativeWorkers,
            Warnings = [.. request.Missing, .. about, .. plan.LeftOut],
            Machine = machine,
            Runtime = request.Runtimes is [var first, ..] ? runtime with { Version = first.Name } : runtime,
            Runtimes = names.Length > 1 ? names : [],
            TimerResolutionNanoseconds = clocks.ResolutionNanoseconds,
            SleepOneMillisecondNanoseconds = clocks.SleepOneMillisecondNanoseconds,
            NanosecondsPerSquare = clocks.NanosecondsPerSquare,
            LoadAtStart = CpuTimes.Load(RealFiles.Read),
        };
        return new RunStart(plan, provisions, folder, RunRecord.Open(folder, info), new RunSoFar())
        { Runtimes = request.Runtimes, Workers = workers, Guard = guard };
    }

    /// <summary>A run that ended before it was done.</summary>
    /// <exception cref="InputException">The folder holds no run that can go on.</exception>
    public static RunStart Resumed(string path, ImmutableArray<Interpreter> interpreters, TextWriter output)
    {
        var (folder, info) = RunFolder.Open(path);
        if (!interpreters.Select(each => each.Info).ToHashSet().SetEquals(info.References)) throw OtherReference(path, info);
        if (info.StopReason is StopReason.Decided or StopReason.RoundLimit)
            throw new InputException($"{path}: this run has ended ({info.StopReason}), and nothing is left to measure; start a new run");
        var profile = Profiles.Find(info.Profile)
            ?? throw new InputException($"{path}: made with profile '{info.Profile}', which this program does not have; start a new run");
        var rounds = info.Looks is [var only] && !info.Looks.SequenceEqual(profile.Looks) ? only : (int?)null;
        var runtimes = RuntimesOf(path, info);
        var request = new PlanRequest(profile, info.Filters, rounds, info.Twins, info.Plant)
        {
            Models = info.Models,
            References = ModelsOf(info.References),
            Runtimes = info.Runtimes,
        };
        var plan = Planner.Plan(request, SuiteShape.All);
        if (!plan.Looks.SequenceEqual(info.Looks)) throw new InputException($"{path}: made by another version of profile '{info.Profile}'; start a new run");
        var sources = SourceFolder.Enter();
        var runtime = runtimes.IsEmpty ? RuntimeInformation.FrameworkDescription : info.Runtime.Version;
        info = SameMachine.Check(path, info, CurrentMachine(), runtime, Commit.Short(sources));
        var guard = Guard.Start();
        (plan, var provisions) = Provided(plan, folder);
        var workers = info.Workers is null ? null : WorkersAgain(path, sources, folder, output);
        // Opening the record first cuts a line that a crash left unfinished.
        var record = RunRecord.Open(folder, info with
        {
            StopReason = null,
            FinishedUtc = null,
            LoadAtEnd = null,
            Warnings = [.. info.Warnings.Union(plan.LeftOut)],
        });
        return new RunStart(plan, provisions, folder, record, RunSoFar.Read(folder.Measurements)) { Runtimes = runtimes, Workers = workers, Guard = guard };
    }

    /// <summary>Whether a run in this folder measures a reference; no run is none.</summary>
    /// <exception cref="InputException">The folder's run cannot be read.</exception>
    public static bool HasReference(string path) => RunFolder.At(path).ReadInfo() is { References.IsEmpty: false };

    public void Dispose()
    {
        Workers?.Dispose();
        _provisions.Dispose();
        Record.Dispose();
        Guard?.Dispose();
    }

    /// <summary>Makes what the plan's workloads need, and leaves out of the plan what cannot be had.</summary>
    /// <exception cref="UsageException">Nothing is left of it.</exception>
    private static (RunPlan Plan, Provisions Provisions) Provided(RunPlan plan, RunFolder folder)
    {
        var provisions = Provisions.For(plan.Cases.Select(@case => @case.Workload), Path.Combine(folder.Artifacts, "io"));
        foreach (var (workload, why) in provisions.Missing) plan = plan.Without(workload, why.Message, why.Remedy);
        if (plan.Cases.Length > 0) return (plan, provisions);
        provisions.Dispose();
        var left = plan.LeftOut[^1];
        throw new UsageException($"nothing to measure: {left.Subject} is {left.Problem} {left.Remedy}");
    }

    /// <summary>Native workers and what a reader must know of them; none where they cannot be had, and why.</summary>
    private static (NativeWorker? Workers, ImmutableArray<Warning> About) WorkersOf(string sources, RunFolder folder, TextWriter output)
    {
        try
        {
            return (Made(sources, folder, output), [new Warning("native-workers", "worker processes",
                "compiled ahead by NativeAOT, whose code is not that of .NET's just-in-time compiler.",
                "Compare their models with runs of the same kind only.")]);
        }
        catch (ProvisionException why)
        {
            return (null, [new Warning(WorkersMissing, "native workers", why.Message, why.Remedy)]);
        }
    }

    /// <exception cref="InputException">They cannot be had any more.</exception>
    private static NativeWorker WorkersAgain(string path, string sources, RunFolder folder, TextWriter output)
    {
        try
        {
            return Made(sources, folder, output);
        }
        catch (ProvisionException why)
        {
            throw new InputException($"{path}: it began with native workers: {why.Message} {why.Remedy} Or start a new run.");
        }
    }

    private static NativeWorker Made(string sources, RunFolder folder, TextWriter output)
    {
        output.WriteLine("compiling the worker processes ahead, about half a minute …");
        return NativeWorker.Make(sources, Path.Combine(folder.Artifacts, "workers"));
    }

    private static ImmutableArray<string> NamesOf(ImmutableArray<InstalledRuntime> runtimes) => [.. runtimes.Select(each => each.Name)];

    /// <summary>What a run that goes on ran on; none: the runtime of this program.</summary>
    private static ImmutableArray<InstalledRuntime> RuntimesOf(string path, RunInfo info)
    {
        if (info.Runtimes.IsEmpty && info.Runtime.Version == RuntimeInformation.FrameworkDescription) return [];
        var names = info.Runtimes.IsEmpty ? [info.Runtime.Version] : info.Runtimes;
        var (found, _) = InstalledRuntime.Find(names, InstalledRuntime.All());
        return found.Length == names.Length ? found
            : throw new InputException($"{path}: it began on {string.Join(" and ", names)}, and of these {string.Join(" and ", names.Except(NamesOf(found)))} "
                + "is not installed; install it, or start a new run");
    }

    private static ImmutableArray<string> ModelsOf(IEnumerable<ReferenceInfo> references) =>
        [.. references.SelectMany(each => ReferenceModel.Names(each.Prefix))];

    private static InputException OtherReference(string path, RunInfo info) => new(info.References.IsEmpty
        ? $"{path}: this run began without CPython beside it, and rounds of both cannot be compared; leave out --reference, or start a new run"
        : $"{path}: this run began with {string.Join(" and ", info.References)} beside it; name the same with --reference, or start a new run");

    private static MachineInfo CurrentMachine() => MachineReader.Read(RealFiles.Read, OtherSystem.Read(), Environment.ProcessorCount);
}
