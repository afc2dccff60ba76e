using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Bench.Machines;
using Bench.Models;
using Bench.Traces;
using Bench.Workloads;

namespace Bench.Commands;

/// <summary>The options that say what to trace.</summary>
internal sealed class TraceOptions
{
    private const string PoolSettings = "DOTNET_ThreadPool_";
    private const int MostTasks = 100_000;
    private const int MostAtOnce = 10_000;

    private readonly Option<string[]> _models = new("--model")
    {
        Description = $"Models, one or more; otherwise those of the run that the trace goes to, or all: {string.Join(", ", ModelList.Names)}.",
        HelpName = "name",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string> _workload = new("--workload")
    {
        Description = $"What a task does: {string.Join(" or ", WorkloadList.All.Select(workload => workload.Name))}.",
        HelpName = "name",
        DefaultValueFactory = _ => WorkloadName.Sleep,
    };

    private readonly Option<int> _tasks = new("--tasks") { Description = "Tasks of the batch.", HelpName = "N", DefaultValueFactory = _ => 64 };
    private readonly Option<string?> _grain = new("--grain")
    {
        Description = "Work of a task: squares such as 100000 (the default), the time of a sleep such as 50ms (the default), or what is read such as 64KB "
            + "(the default).",
        HelpName = "size",
    };

    private readonly Option<int?> _dop = new("--dop") { Description = "Tasks in flight at once; every model's own choice otherwise.", HelpName = "N" };
    private readonly Option<bool> _cold = new("--cold")
    {
        Description = "The first batch of a fresh process, the model's start included; a warmed-up one otherwise.",
    };

    private readonly Option<int?> _minThreads = new("--min-threads")
    {
        Description = "Trace the models of the thread pool a second time, with so many threads at least (ThreadPool.SetMinThreads).",
        HelpName = "N",
    };

    private readonly ImbalanceOptions _imbalance;

    public TraceOptions(Command command)
    {
        _models.Validators.Add(Known(ModelList.Names));
        _workload.Validators.Add(Known([.. WorkloadList.All.Select(workload => workload.Name)]));
        _tasks.Validators.Add(WholeNumber.From(1, MostTasks));
        _dop.Validators.Add(WholeNumber.From(1, MostAtOnce));
        _minThreads.Validators.Add(WholeNumber.From(1, MostAtOnce));
        foreach (var option in new Option[] { _models, _workload, _tasks, _grain, _dop, _cold, _minThreads }) command.Options.Add(option);
        _imbalance = new ImbalanceOptions(command);
    }

    /// <summary>What to trace, in the order in which it is drawn.</summary>
    /// <param name="nanosecondsPerSquare">What a square takes on one core here.</param>
    /// <param name="output">Where the trace goes: beside a run its models are traced.</param>
    /// <exception cref="UsageException">The workload has no such grain, or options contradict each other.</exception>
    /// <exception cref="InputException">It goes to a run that cannot be read.</exception>
    public ImmutableArray<TraceRequest> Read(ParseResult parsed, double nanosecondsPerSquare, string output)
    {
        var workload = _imbalance.Applied(WorkloadList.Find(parsed.GetValue(_workload)!), parsed);
        var grain = GrainText.Of(parsed.GetValue(_grain) ?? GrainText.Usual(workload), workload);
        var models = parsed.GetValue(_models) is { Length: > 0 } chosen ? [.. chosen.Distinct()] : TracedModels.Of(output, workload.Name);
        var inherited = string.Join(", ", RuntimeReader.SettingsOf(Environment.GetEnvironmentVariables())
            .Where(setting => setting.Key.StartsWith(PoolSettings, StringComparison.OrdinalIgnoreCase)).Select(setting => $"{setting.Key}={setting.Value}"));
        var requests = ImmutableArray.CreateBuilder<TraceRequest>();
        foreach (var model in models)
        {
            var request = new TraceRequest(
                model, workload.Name, parsed.GetValue(_tasks), grain, parsed.GetValue(_dop), parsed.GetValue(_cold), null, nanosecondsPerSquare)
            {
                Inherited = inherited,
            };
            requests.Add(request);
            if (parsed.GetValue(_minThreads) is { } least && (model is ModelName.ThreadPool or ModelName.ParallelFor))
                requests.Add(request with { MinThreads = least });
        }
        if (parsed.GetValue(_minThreads) is not null && requests.All(request => request.MinThreads is null))
            throw new UsageException($"--min-threads is of the thread pool, so it needs --model {ModelName.ThreadPool} or {ModelName.ParallelFor}");
        return requests.ToImmutable();
    }

    private static Action<OptionResult> Known(ImmutableArray<string> names) => result =>
    {
        if (result.Tokens.FirstOrDefault(token => !names.Contains(token.Value)) is { } unknown)
            result.AddError($"{result.Option.Name} '{unknown.Value}' is unknown; there are {string.Join(", ", names)}");
    };
}
