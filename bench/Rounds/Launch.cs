using System.Collections.Immutable;
using Bench.Laps;
using Bench.Plan;

namespace Bench.Rounds;

/// <summary>One fresh process in a round, and the cases that share it.</summary>
/// <param name="Round">From 1.</param>
/// <param name="Order">Position in the round, from 1.</param>
/// <param name="Seed">Of the orders inside the launch.</param>
public sealed record Launch(ImmutableArray<PlannedCase> Cases, int Round, int Order, int Seed)
{
    /// <summary>For people: the case, or the models and how many cells.</summary>
    public string Name
    {
        get
        {
            if (Cases is [var only]) return only.Name;
            var models = string.Join(", ", Cases.Select(@case => @case.ResultName).Distinct());
            var on = Cases[0].Runtime is { } runtime ? $" on {runtime}" : "";
            return FormattableString.Invariant($"{Cases[0].Suite}: {models} in {Cases.Select(@case => @case.Cell()).Distinct().Count()} cells{on}");
        }
    }

    /// <summary>What the launched process is told.</summary>
    /// <param name="plantedShare">By how much twins are slowed on purpose, or <c>null</c>.</param>
    public LaunchScript Script(LaunchShape shape, double? plantedShare)
    {
        var sleeps = Cases[0].GrainUnit == GrainUnitName.Nanoseconds;
        var isOwn = Cases.All(@case => @case.ResultName == Cases[0].ResultName);
        return new LaunchScript(
            sleeps ? TimeSpan.Zero : isOwn ? shape.OwnWarmUp : shape.WarmUp,
            (sleeps, isOwn) switch
            {
                (true, true) => shape.OwnSleepLaps,
                (true, false) => shape.SleepLaps,
                (false, true) => shape.OwnLaps,
                (false, false) => shape.Laps,
            },
            shape.Block,
            Seed,
            Cases[0].Cold,
            [
                .. Cases.Select(@case => new ScriptedCase(
                    @case.Suite, @case.Workload, @case.Model, @case.TaskCount, @case.Grain, @case.Twin, @case.Twin ? plantedShare : null, @case.Dop)),
            ])
        { Pauses = sleeps || isOwn ? 0 : shape.Pauses };
    }
}
