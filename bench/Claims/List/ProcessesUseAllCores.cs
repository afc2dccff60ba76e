namespace Bench.Claims.List;

/// <summary>Where they do not, .NET's threads in the same rounds tell whether it is the machine that had fewer to give.</summary>
public sealed class ProcessesUseAllCores : IClaim
{
    public string Name => "processes-use-all-cores";
    public string Text => "Processes use all the cores.";
    public IReferenceTrial InCPython => ComputingBatches.InCPython(Name);

    public IReadOnlyDictionary<string, double> Measure(string trial) => ComputingBatches.Measure();

    public IEnumerable<Finding> Judge(Seen seen, Seen dotnet) => [Judge(seen, dotnet, Environment.ProcessorCount)];

    internal static Finding Judge(Seen seen, Seen dotnet, int cores)
    {
        if (cores == 1) return Finding.Undecided("This machine has one core.", "Run it on a machine with several.");
        var (processes, control, all) = (ComputingBatches.Processes(seen), ComputingBatches.Threads(dotnet), Gain.AllCores * cores);
        if (processes?.Low >= all) return Finding.Holds("They gain at least three quarters of the number of cores.", processes);
        if (!(processes?.High < all)) return Finding.Undecided("The interval holds three quarters of the number of cores.", Gain.QuietMachine, processes);
        control = control is null ? null : control with { Name = "at that time .NET's loop / threads" };
        return control?.Low >= all
            ? Finding.DoesNotHold("They gain less than three quarters of the number of cores, while .NET's threads gained more.", processes, control)
            : Finding.Undecided("They gain less than three quarters of the number of cores, and so did .NET's threads: the machine gave fewer.",
                Gain.QuietMachine, processes, control);
    }
}
