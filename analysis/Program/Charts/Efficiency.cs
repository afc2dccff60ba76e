using Analysis.Reading;
using Analysis.Verdicts;

namespace Analysis.Charts;

/// <summary>How much of what the machine could do a model does: 1 for all of it.</summary>
public sealed class Efficiency
{
    private readonly double? cores;
    private readonly double rate;

    private Efficiency(string meaning, double? cores, double rate) => (Meaning, this.cores, this.rate) = (meaning, cores, rate);

    /// <summary>What it is here, a sentence for people.</summary>
    public string Meaning { get; }

    /// <summary>
    /// For computing, speedup over the best sequential rate of any grain, divided by the degree of parallelism, which is the number of cores where the models
    /// choose it themselves; for sleeping, N·L / (D·makespan) with D in flight, all of them where natural. <c>null</c> where the workload or the machine is not
    /// known.
    /// </summary>
    public static Efficiency? Of(CellGroup group, RunInfo? info)
    {
        if (group.Workload == "Sleep")
            return new Efficiency("Efficiency is the length of a task over what the batch took: all tasks could sleep at once.", null, 1);
        if (group.Workload != "Squaring" || info is null) return null;
        var rates = group.Cells.Where(cell => cell.Baseline is not null)
            .Select(cell => cell[cell.Baseline!]?.TypicalNanoseconds / Work(cell.Cell))
            .OfType<double>()
            .Where(rate => rate > 0 && double.IsFinite(rate))
            .ToArray();
        if (rates.Length == 0) return null;
        var machine = IdealSpeedup.Cores(info.Machine);
        return new Efficiency(
            $"Efficiency is the speedup over the best rate of {group.Cells.First(cell => cell.Baseline is not null).Baseline} at any grain, divided by the "
                + $"degree of parallelism: {Numbers.Text(machine)} cores, or fewer in flight where that is fixed.",
            machine, rates.Min());
    }

    /// <summary>Of one model in one cell, or <c>null</c> when it was not measured.</summary>
    public double? Of(CellVerdict cell, string model)
    {
        if (cell[model]?.TypicalNanoseconds is not { } makespan || !(makespan > 0)) return null;
        var inFlight = cell.Cell["Dop"]?.Number ?? (cores is null ? Tasks(cell.Cell) : double.PositiveInfinity);
        return Work(cell.Cell) * rate / (makespan * Math.Min(inFlight, cores ?? double.PositiveInfinity));
    }

    /// <summary>Squares, or ns slept, of the whole batch.</summary>
    private static double Work(Cell cell) => Tasks(cell) * cell["Grain"]!.Number!.Value;

    private static double Tasks(Cell cell) => cell["TaskCount"]!.Number!.Value;
}
