using Bench.Workloads;

namespace Bench.Models;

/// <summary>How a batch is run.</summary>
public interface IModel : IDisposable
{
    /// <summary>A key that never changes: it stands in the results.</summary>
    string Name { get; }

    /// <summary>What a makespan of this model contains, one sentence for people.</summary>
    string InsideTheClock { get; }

    /// <summary>Whether a batch of that workload says something about this model that no other model's says; otherwise it is not planned.</summary>
    bool Suits(IWorkload workload) => true;

    /// <summary>With whom this model may share a process while it runs that workload; <c>docs/method.md</c> has the figures behind it.</summary>
    Isolation IsolationWith(IWorkload workload);

    /// <summary>What has to be there before the first batch, such as workers. Outside the clock, but where the first batch itself is measured.</summary>
    void Start(Batch batch) { }

    /// <summary>Runs every task of the batch exactly once and returns when the last has ended.</summary>
    /// <returns>The tasks' results, summed, wrapping.</returns>
    /// <exception cref="Exception">A task failed; the batch is over nevertheless.</exception>
    ulong Run(Batch batch);

    /// <summary>What this model's child processes used since <see cref="Start"/>; nothing for models without any. Outside the clock.</summary>
    Usage ChildrenUsage() => Usage.Nothing;
}
