using System.Collections.Immutable;
using Analysis.Reading;
using Bench.Plan;
using Bench.Screen;

namespace Bench.Rounds;

/// <summary>Measures a plan, look by look: after each look only the cells that are still undecided go on.</summary>
/// <param name="soFar">What an earlier part of this run has measured already.</param>
/// <param name="judge">The cells of a run whose verdict is still open.</param>
/// <param name="stop">Asks to end between two launches.</param>
public sealed class RunDriver(
    RunPlan plan,
    int seed,
    IMeasurer measurer,
    RunRecord record,
    RunSoFar soFar,
    Func<Run, IReadOnlySet<Cell>> judge,
    IRunScreen screen,
    CostModel cost,
    TimeProvider time,
    CancellationToken stop)
{
    private readonly Pace _pace = new(cost, plan.Profile.Shape);
    private readonly long _start = time.GetTimestamp();

    /// <returns>One of <see cref="StopReason"/>.</returns>
    /// <exception cref="MeasurementException">Nothing could be measured.</exception>
    public string Run()
    {
        var open = plan.Cases;
        var first = 1;
        foreach (var look in plan.Looks)
        {
            var rounds = RoundsThatFit(open, first, look);
            if (rounds.LastOrDefault() is not { } last) return StopReason.TimeLimit;
            var turn = new Turn(plan.Profile, rounds, record, soFar, screen, _pace, () => time.GetElapsedTime(_start), stop);
            Measure(turn);
            if (stop.IsCancellationRequested) return StopReason.Interrupted;
            if (turn.RanOutOfTime || last.Number < look) return StopReason.TimeLimit;

            var undecided = Undecided(look);
            if (undecided.IsEmpty) return StopReason.Decided;
            open = [.. undecided.Where(cell => Models(cell) > 1).SelectMany(cell => cell)];
            if (open.IsEmpty) return StopReason.RoundLimit;
            first = look + 1;
        }
        return StopReason.RoundLimit;
    }

    private void Measure(Turn turn)
    {
        try
        {
            measurer.Measure(turn.Launches, turn);
        }
        catch (MeasurementException) when (stop.IsCancellationRequested)
        {
            // What was killed could not be built; the interruption is the reason.
        }
    }

    /// <summary>The rounds up to the next look, as far as they end within the limit; the profile's fewest in any case.</summary>
    private ImmutableArray<Round> RoundsThatFit(ImmutableArray<PlannedCase> cases, int first, int look)
    {
        var left = plan.Profile.Limit - time.GetElapsedTime(_start);
        var rounds = ImmutableArray.CreateBuilder<Round>();
        var launches = new List<Launch>();
        for (var number = first; number <= look; number++)
        {
            var round = new Round(number, [.. Schedule.Of(cases, seed, number, number).Where(launch => !soFar.Has(launch))]);
            launches.AddRange(round.Launches);
            if (number > plan.Profile.FewestRounds && _pace.OfCall(launches) > left) break;
            rounds.Add(round);
        }
        return rounds.ToImmutable();
    }

    /// <summary>The cells, as their cases, that the verdicts leave open or know nothing of. A model alone in its cell has won nothing.</summary>
    private ImmutableArray<IGrouping<Cell, PlannedCase>> Undecided(int look)
    {
        var run = soFar.Until(look, record.Info);
        var measured = run.Cases.Select(@case => @case.Cell).ToHashSet();
        var left = judge(run);
        return [.. plan.Cases.GroupBy(@case => @case.Cell()).Where(cell => Models(cell) == 1 || left.Contains(cell.Key) || !measured.Contains(cell.Key))];
    }

    private static int Models(IEnumerable<PlannedCase> cell) => cell.Count(@case => !@case.Twin);
}
