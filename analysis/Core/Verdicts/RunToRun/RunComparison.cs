using System.Collections.Immutable;
using System.Globalization;

namespace Analysis.Verdicts.RunToRun;

/// <summary>Several runs side by side: of different machines by their verdicts and speedups, of the same machine by their makespans too.</summary>
/// <param name="Runs">In the order in which they were given, labelled A, B, C…</param>
/// <param name="Cells">All cells of any of them.</param>
/// <param name="SameMachine">
/// For each machine with several runs, every later one against its earliest; where no run says what machine it comes from, every one against the first.
/// </param>
public sealed record RunComparison(
    ImmutableArray<ComparedRun> Runs, ImmutableArray<SharedCell> Cells, ImmutableArray<RunChanges> SameMachine)
{
    /// <summary>The cells that more than one run has.</summary>
    public IEnumerable<SharedCell> Common => Cells.Where(cell => cell.Accord != Accord.Alone);

    public int Count(Accord accord) => Cells.Count(cell => cell.Accord == accord);

    public static RunComparison Of(IReadOnlyList<JudgedRun> judged)
    {
        var runs = judged.Select((run, i) => new ComparedRun(Label(i), run)).ToImmutableArray();
        return new RunComparison(runs, SharedCell.Of([.. judged.Select(run => run.Cells)]), [.. SameMachines(runs)]);
    }

    private static IEnumerable<RunChanges> SameMachines(ImmutableArray<ComparedRun> runs)
    {
        if (runs.All(run => run.Judged.Run.Info is null))
            foreach (var pair in runs.Skip(1).Select(later => RunChanges.Of(runs[0], later)).Where(pair => !pair.Changes.Common.IsEmpty)) yield return pair;
        var known = runs.Where(run => run.Judged.Run.Info is not null).ToArray();
        var names = MachineNames.Of(known.Select(run => run.Judged.Run.Info!.Machine));
        foreach (var machine in known.GroupBy(run => names[run.Judged.Run.Info!.Machine]))
        {
            var ordered = machine.OrderBy(run => run.Judged.Run.Info!.StartedUtc).ToArray();
            foreach (var later in ordered.Skip(1)) yield return RunChanges.Of(ordered[0], later);
        }
    }

    /// <summary>A to Z, then AA, AB, …</summary>
    private static string Label(int index) => index < 26 ? ((char)('A' + index)).ToString() : Label(index / 26 - 1) + Label(index % 26);
}

/// <summary>One of the runs.</summary>
/// <param name="Label">A letter that stands for it in tables and charts.</param>
/// <param name="Judged">The run with its verdicts.</param>
public sealed record ComparedRun(string Label, JudgedRun Judged)
{
    /// <summary>The machine in words: <c>AMD EPYC 7763, 2 cores</c>; the run's name where the machine is not known.</summary>
    public string Machine => Judged.Run.Info?.Machine is { } machine
        ? string.Create(CultureInfo.InvariantCulture, $"{machine.Cpu ?? machine.Slug}, {machine.LogicalCores} {(machine.LogicalCores == 1 ? "core" : "cores")}")
        : Judged.Run.Name;
}

/// <summary>Two runs of the same machine, or of which nobody knows better.</summary>
/// <param name="Before">The earlier one.</param>
/// <param name="After">The later one.</param>
/// <param name="Changes">Makespans, case by case.</param>
/// <param name="Warnings">What to know before trusting them.</param>
public sealed record RunChanges(ComparedRun Before, ComparedRun After, Changes Changes, ImmutableArray<Warning> Warnings)
{
    /// <summary>Whether both runs say that they come from that machine.</summary>
    public bool IsMachineKnown => Before.Judged.Run.Info is not null && After.Judged.Run.Info is not null;

    /// <summary>The changes as a gate would sort them.</summary>
    public GateResult Sorted { get; } = GateResult.Of(Changes, missingAllowed: false);

    public static RunChanges Of(ComparedRun before, ComparedRun after)
    {
        var changes = Changes.Between(before.Judged.Run, after.Judged.Run, after.Judged.Rule);
        return new RunChanges(before, after, changes, Comparability.Warnings(before.Judged.Run, after.Judged.Run, changes, after.Judged.Rule));
    }

    /// <summary>Cases with that verdict; those that show no change are not among the undecided ones.</summary>
    public int Count(Verdict verdict) => Compared.Count(change => change.Verdict == verdict && !change.NoChangeSeen);

    public int NoChangeSeen => Compared.Count(change => change.NoChangeSeen);

    /// <summary>The cases with a time in both runs, in the later run's order.</summary>
    public IEnumerable<Change> Compared => Changes.Common.Where(change => change.Gate is not (Gate.Missing or Gate.NotCompared));
}
