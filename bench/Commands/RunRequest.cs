using System.Collections.Immutable;
using Bench.Plan;
using Bench.Processes;
using Bench.Reference;

namespace Bench.Commands;

/// <summary>What a new run was asked for.</summary>
/// <param name="Seed">Of the random orders; <c>null</c>: a new one.</param>
/// <param name="Output">The folder of all results.</param>
internal sealed record RunRequest(PlanRequest Plan, int? Seed, string Output)
{
    /// <summary>Whose models stand beside .NET's.</summary>
    public ImmutableArray<Interpreter> Interpreters { get; init; } = [];

    /// <summary>What the cases run on; none: the runtime of this program.</summary>
    public ImmutableArray<InstalledRuntime> Runtimes { get; init; } = [];

    /// <summary>Whether worker processes are to be compiled ahead.</summary>
    public bool NativeWorkers { get; init; }

    /// <summary>What was asked for and cannot be measured beside them.</summary>
    public ImmutableArray<Warning> Missing { get; init; } = [];

    /// <exception cref="UsageException">Its parts contradict each other.</exception>
    public void Check()
    {
        if (Runtimes.Length > 1 && (Plan.Twins || !Interpreters.IsEmpty))
            throw new UsageException("several runtimes stand side by side alone, so leave out --aa and --reference, or all of --runtime but one");
        if (Plan.Twins && !Interpreters.IsEmpty) throw new UsageException("--aa compares models with themselves, so leave out --reference");
        if (NativeWorkers && !Runtimes.IsEmpty)
            throw new UsageException("workers that are compiled ahead run on no runtime, so leave out --workers or --runtime");
    }
}
