using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Verdicts;
using Bench.Plan;

namespace Bench.Rounds;

/// <summary>Where one winner follows another from one grain to the next, a further grain between the two says more of where that happens. Pure.</summary>
public static class Refinement
{
    /// <summary>Grains closer than this are near enough: a crossover between them is known within a factor of two or so.</summary>
    private const double NearEnough = 5;

    /// <param name="verdicts">Of the run so far.</param>
    /// <param name="cases">All cases of the run.</param>
    /// <returns>The cases of the further cells; none that there are already.</returns>
    public static ImmutableArray<PlannedCase> Of(IReadOnlyDictionary<Cell, CellVerdict> verdicts, IReadOnlyCollection<PlannedCase> cases)
    {
        var found = ImmutableArray.CreateBuilder<PlannedCase>();
        foreach (var curve in cases.Where(@case => !@case.Cold && @case.GrainUnit == GrainUnitName.Squares)
            .GroupBy(@case => (@case.Suite, @case.Workload, @case.TaskCount, @case.Dop, @case.Runtime)))
        {
            var cells = curve.GroupBy(@case => @case.Grain).OrderBy(cell => cell.Key).Select(cell => cell.ToArray()).ToArray();
            foreach (var (below, above) in cells.Zip(cells.Skip(1)))
            {
                if (above[0].Grain < NearEnough * below[0].Grain) continue;
                if (Winner(verdicts, below) is not { } one || Winner(verdicts, above) is not { } other || one == other) continue;
                found.AddRange(Between(below, above));
            }
        }
        return found.ToImmutable();
    }

    private static string? Winner(IReadOnlyDictionary<Cell, CellVerdict> verdicts, PlannedCase[] cell) =>
        verdicts.GetValueOrDefault(cell[0].Cell()) is { Outcome: Outcome.Winner } verdict ? verdict.Best[0] : null;

    /// <summary>The models that both cells have. A process per task costs seconds and is never near a crossover.</summary>
    private static IEnumerable<PlannedCase> Between(PlannedCase[] below, PlannedCase[] above)
    {
        var grain = OneDigit(Math.Sqrt((double)below[0].Grain * above[0].Grain));
        return below
            .Where(@case => @case.Model != ModelName.ProcessPerTask && above.Any(other => other.ResultName == @case.ResultName))
            .Select(@case => @case with { Grain = grain });
    }

    /// <summary>Rounded to one digit: 316 is 300.</summary>
    private static long OneDigit(double value)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return (long)(Math.Round(value / power) * power);
    }
}
