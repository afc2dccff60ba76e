namespace Bench.Workloads;

/// <summary>What a workload needs cannot be had on this machine.</summary>
/// <param name="problem">Why, a sentence.</param>
/// <param name="remedy">What helps, a sentence.</param>
public sealed class ProvisionException(string problem, string remedy, Exception? inner = null) : Exception(problem, inner)
{
    public string Remedy => remedy;
}
