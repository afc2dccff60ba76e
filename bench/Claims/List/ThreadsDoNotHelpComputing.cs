namespace Bench.Claims.List;

/// <summary>True under CPython's global lock. Whether it is can be seen only where the machine gives a second core, which processes show.</summary>
public sealed class ThreadsDoNotHelpComputing : IClaim
{
    public string Name => "threads-do-not-help-computing";
    public string Text => "Threads do not help tasks that compute.";
    public IReferenceTrial InCPython => ComputingBatches.InCPython(Name);

    public IReadOnlyDictionary<string, double> Measure(string trial) => ComputingBatches.Measure();

    public IEnumerable<Finding> Judge(Seen seen, Seen dotnet)
    {
        var (threads, processes) = (ComputingBatches.Threads(seen), ComputingBatches.Processes(seen));
        yield return (threads, processes) switch
        {
            ({ Low: > Gain.Matters }, _) => Finding.DoesNotHold("Threads are faster than a loop.", threads, processes),
            ({ High: < Gain.Matters }, { Low: > Gain.Matters }) => Finding.Holds(
                "Threads are no faster than a loop, while processes were: there was a second core to use.", threads, processes),
            ({ High: < Gain.Matters }, _) => Finding.Undecided(
                "Threads are no faster than a loop, but neither were processes: nothing shows that there was a second core.", Gain.QuietMachine, threads,
                processes),
            _ => Finding.Undecided("The interval holds a gain and none.", Gain.QuietMachine, threads, processes),
        };
    }
}
