namespace Bench.Traces;

/// <summary>One batch that is to be traced, in a fresh process.</summary>
/// <param name="Dop">Tasks in flight at once (matched), or <c>null</c>: the model's own choice (natural).</param>
/// <param name="Cold">Whether it is the first batch of its process, the start of the model included.</param>
/// <param name="MinThreads">The pool's smallest number of threads, or <c>null</c>: the runtime's own.</param>
/// <param name="NanosecondsPerSquare">What a square takes on one core.</param>
public sealed record TraceRequest(
    string Model, string Workload, int TaskCount, long Grain, int? Dop, bool Cold, int? MinThreads, double NanosecondsPerSquare)
{
    /// <summary>What the environment sets of the thread pool, such as <c>DOTNET_ThreadPool_ForceMinWorkerThreads=10</c>; the process inherits it.</summary>
    public string Inherited { get; init; } = "";

    /// <summary>What was set otherwise than the runtime has it.</summary>
    public string Setting => string.Join(", ",
        new[] { MinThreads is { } least ? FormattableString.Invariant($"MinThreads={least}") : "", Inherited }.Where(setting => setting.Length > 0));

    public string Configuration => Cold ? ConfigurationName.Cold : Dop is null ? ConfigurationName.Natural : ConfigurationName.Matched;
}
