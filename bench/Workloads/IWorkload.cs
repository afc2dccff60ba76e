namespace Bench.Workloads;

/// <summary>What a task does. Safe to call from many threads at once.</summary>
public interface IWorkload
{
    /// <summary>A key that never changes: it stands in the results and in the workers' protocol.</summary>
    string Name { get; }

    /// <summary>The unit of a grain: <c>squares</c>, <c>ns</c> or <c>bytes</c>.</summary>
    string GrainUnit { get; }

    /// <summary>Whether <see cref="Run"/> holds its thread while it waits, so that the pool grows beyond the cores.</summary>
    bool Blocks => false;

    /// <summary>Whether <see cref="RunAsync"/> is another way to the result than <see cref="Run"/> on a thread of the pool.</summary>
    bool IsAsynchronous => Blocks;

    /// <summary>A grain that is over soon, to warm up with.</summary>
    long SmallGrain => 100;

    /// <summary>Whether <see cref="RunVectorised"/> is another code than <see cref="Run"/>.</summary>
    bool Vectorises => false;

    /// <summary>Lengths that tasks really took in this process, or <c>null</c> when they ask for none.</summary>
    Delivery? Delivery => null;

    /// <summary>
    /// Makes what tasks need around them, such as files, for this process and those that it starts from now on. Outside the clock; <see cref="Provisions"/>
    /// calls it.
    /// </summary>
    /// <param name="place">Where, and whether what another process has made does.</param>
    /// <returns>Ends it; <c>null</c> where nothing is needed, or it is another process's.</returns>
    /// <exception cref="ProvisionException">This machine cannot.</exception>
    IDisposable? Provide(ProvisionPlace place) => null;

    /// <summary>Does one task on the calling thread.</summary>
    /// <param name="task">Index of the task in its batch, from 0.</param>
    /// <param name="grain">Useful work in <see cref="GrainUnit"/>.</param>
    /// <returns>The task's part of the batch's checksum.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The workload cannot do that grain.</exception>
    ulong Run(int task, long grain);

    /// <summary>As <see cref="Run"/>, with the core's vector instructions where the workload has such a code.</summary>
    ulong RunVectorised(int task, long grain) => Run(task, grain);

    /// <summary>Does one task as asynchronous code does it.</summary>
    ValueTask<ulong> RunAsync(int task, long grain);

    /// <summary>What <see cref="Run"/> has to return, found another way: pure, at once, without doing the work.</summary>
    ulong Checksum(int task, long grain);
}
