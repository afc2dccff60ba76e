using System.Collections.Immutable;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Verdicts.Fleets;

/// <summary>Runs of many machines: what these have in common, what explains who wins, and which are unlike the others.</summary>
/// <param name="Groups">Machines of as many cores, the same vendor and operating system; the largest first.</param>
/// <param name="Explanations">Of every cell in which decided verdicts differ and enough machines have one.</param>
/// <param name="Outliers">Machines that end otherwise than machines like them; those that do so most often first.</param>
public sealed record Fleet(
    ImmutableArray<MachineGroup> Groups, ImmutableArray<Explanation> Explanations, ImmutableArray<Outlier> Outliers)
{
    /// <returns><c>null</c> where there are too few machines, or the runs do not say what they ran on.</returns>
    public static Fleet? Of(RunComparison comparison)
    {
        var infos = comparison.Runs.Select(run => run.Judged.Run.Info).ToArray();
        var names = MachineNames.Of(infos.OfType<RunInfo>().Select(info => info.Machine));
        var machines = infos.Select(info => info is null ? null : MachineFacts.Of(info, names[info.Machine])).ToImmutableArray();
        if (machines.OfType<MachineFacts>().DistinctBy(machine => machine.Name).Count() < Explanation.FewestMachines) return null;
        var explained = comparison.Cells
            .AsParallel().AsOrdered()
            .Select(cell => Explanation.Of(cell.Cell, Ended(cell, machines)))
            .ToArray().OfType<Explanation>().ToImmutableArray();
        var differing = comparison.Cells.Where(cell => cell.Accord == Accord.Differ).Select(cell => cell.Cell).ToHashSet();
        return new Fleet(
            MachineGroup.Of(machines),
            [.. explained.Where(each => differing.Contains(each.Cell))],
            Outlier.Of([.. explained.SelectMany(each => each.Predictions)]));
    }

    private static ImmutableArray<Ended> Ended(SharedCell cell, ImmutableArray<MachineFacts?> machines) =>
    [
        .. from each in cell.Verdicts.Zip(machines)
           where each is { First.Outcome: not Outcome.Undecided, Second: not null }
           select new Ended(each.Second!, [.. each.First!.Best.Order(StringComparer.Ordinal)]),
    ];
}

/// <summary>Machines that have in common what is known of them.</summary>
/// <param name="Machines">How many there are.</param>
/// <param name="Runs">Places of their runs in the comparison.</param>
public sealed record MachineGroup(int Cores, string? Vendor, string? System, int Machines, ImmutableArray<int> Runs)
{
    public static ImmutableArray<MachineGroup> Of(ImmutableArray<MachineFacts?> machines) =>
    [
        .. machines
            .Select((machine, place) => (Machine: machine, Place: place))
            .Where(each => each.Machine is not null)
            .GroupBy(each => (each.Machine!.Cores, each.Machine.Vendor, each.Machine.System))
            .Select(same => new MachineGroup(
                same.Key.Cores, same.Key.Vendor, same.Key.System, same.Select(each => each.Machine!.Name).Distinct().Count(),
                [.. same.Select(each => each.Place)]))
            .OrderByDescending(group => group.Machines).ThenBy(group => group.Cores)
            .ThenBy(group => group.Vendor, StringComparer.Ordinal).ThenBy(group => group.System, StringComparer.Ordinal),
    ];
}

/// <summary>A machine that ends otherwise than machines like it.</summary>
/// <param name="Machine">The machine.</param>
/// <param name="Wrong">Decided cells with another winner than expected.</param>
/// <param name="Cells">Decided cells of which nearly all machines like it end the same.</param>
public sealed record Outlier(MachineFacts Machine, int Wrong, int Cells)
{
    /// <summary>Machines like it agree at least so far before one that differs is told.</summary>
    private const double Agreement = 0.8;

    public static ImmutableArray<Outlier> Of(ImmutableArray<Prediction> predictions) =>
    [
        .. predictions
            .Where(each => each.Expected.Agreeing >= Agreement * each.Expected.Runs)
            .GroupBy(each => each.Ended.Machine.Name)
            .Select(same => new Outlier(same.First().Ended.Machine, same.Count(each => each.IsWrong), same.Count()))
            .Where(machine => 2 * machine.Wrong >= machine.Cells)
            .OrderByDescending(machine => machine.Wrong).ThenBy(machine => machine.Machine.Name, StringComparer.Ordinal),
    ];
}
