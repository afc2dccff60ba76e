using Analysis.Reading;
using Analysis.Verdicts;

namespace Analysis.Charts;

/// <summary>How much of what the machine could do a model does: 1 for all of it.</summary>
public sealed class Efficiency
{
    private readonly double? cores;
    private readonly double rate;
    private readonly Dictionary<int, double> rateOfRounds = [];

    private Efficiency(string meaning, double? cores, double rate) => (Meaning, this.cores, this.rate) = (meaning, cores, rate);

    /// <summary>What it is here, a sentence for people.</summary>
    public string Meaning { get; }

    /// <summary>
    /// For computing, speedup over the best sequential rate of any grain, divided by the degree of parallelism, which is the number of cores where the models
    /// choose it themselves; for sleeping, N·L / (D·makespan) with D in flight, all of them where natural. <c>null</c> where the workload or the machine is not
    /// known, and where tasks differ in size, since the work is known by their mean only.
    /// </summary>
    public static Efficiency? Of(CellGroup group, RunInfo? info)
    {
        if (group.Workload == "Sleep")
            return new Efficiency("Efficiency is the length of a task over what the batch took: all tasks could sleep at once.", null, 1);
        if (group.Workload != "Squaring" || info is null || group.Cells.Any(cell => cell.Cell[TaskSizes.ImbalanceParameter] is not null)) return null;
        var rates = group.Cells.Where(cell => cell.Baseline is not null)
            .Select(cell => cell[cell.Baseline!]?.TypicalNanoseconds / Work(cell.Cell))
            .OfType<double>()
            .Where(rate => rate > 0 && double.IsFinite(rate))
            .ToArray();
        if (rates.Length == 0) return null;
        var machine = IdealSpeedup.Cores(info.Machine);
        var found = new Efficiency(
            $"Efficiency is the speedup over the best rate of {group.Cells.First(cell => cell.Baseline is not null).Baseline} at any grain, divided by the "
                + $"degree of parallelism: {Numbers.Text(machine)} cores, or fewer in flight where that is fixed.",
            machine, rates.Min());
        foreach (var (round, best) in BestOfRounds(group)) found.rateOfRounds.Add(round, best);
        return found;
    }

    /// <summary>Of each round in which the baseline was measured too, against its best rate in that round.</summary>
    public IEnumerable<(int Round, double Share)> OfRounds(CellVerdict cell, string model)
    {
        foreach (var point in cell[model]?.RoundNanoseconds ?? [])
        {
            if (cores is null) yield return (point.Round, Share(cell, point.Nanoseconds, rate));
            else if (rateOfRounds.TryGetValue(point.Round, out var best)) yield return (point.Round, Share(cell, point.Nanoseconds, best));
        }
    }

    /// <summary>Of one model in one cell, or <c>null</c> when it was not measured.</summary>
    public double? Of(CellVerdict cell, string model)
    {
        if (cell[model]?.TypicalNanoseconds is not { } makespan || !(makespan > 0)) return null;
        return Share(cell, makespan, rate);
    }

    private double Share(CellVerdict cell, double makespan, double best)
    {
        var inFlight = cell.Cell["Dop"]?.Number ?? (cores is null ? Tasks(cell.Cell) : double.PositiveInfinity);
        return Work(cell.Cell) * best / (makespan * Math.Min(inFlight, cores ?? double.PositiveInfinity));
    }

    private static IEnumerable<(int Round, double Rate)> BestOfRounds(CellGroup group) => group.Cells.Where(cell => cell.Baseline is not null)
        .SelectMany(cell => (cell[cell.Baseline!]?.RoundNanoseconds ?? []).Select(point => (point.Round, Rate: point.Nanoseconds / Work(cell.Cell))))
        .Where(point => point.Rate > 0 && double.IsFinite(point.Rate))
        .GroupBy(point => point.Round, (round, points) => (round, points.Min(point => point.Rate)));

    /// <summary>Squares, or ns slept, of the whole batch.</summary>
    private static double Work(Cell cell) => Tasks(cell) * cell["Grain"]!.Number!.Value;

    private static double Tasks(Cell cell) => cell["TaskCount"]!.Number!.Value;
}
