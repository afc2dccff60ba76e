using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Statistics;

namespace Analysis.Verdicts.Comparing;

/// <summary>One model in one cell, reduced to what a comparison needs.</summary>
/// <param name="Model">The model.</param>
/// <param name="Evidence">The strongest evidence there is for it.</param>
/// <param name="Rounds">Ascending.</param>
/// <param name="Logs">For each round the logarithm of its makespan in ns (<see cref="LaunchTime.Log"/>).</param>
/// <param name="Floor">The smallest relative standard deviation of a launch that is believed.</param>
/// <param name="IterationLogs">Logarithms of all iterations where there are just one or a few launches; else empty.</param>
/// <param name="Summary">What a summary-only file says.</param>
public sealed record Contender(
    string Model,
    Evidence Evidence,
    ImmutableArray<int> Rounds,
    ImmutableArray<double> Logs,
    double Floor,
    ImmutableArray<double> IterationLogs,
    SummaryStatistics? Summary)
{
    /// <summary>How far apart the iterations of a typical launch lie, as a ratio: groups that are seen inside a launch may separate launches as well.</summary>
    public double IterationSpread { get; init; } = 1;

    /// <summary>For each round its laps, to be paired with those of models that shared its process; empty where no process is known.</summary>
    public ImmutableArray<LaunchLaps> Laps { get; init; } = [];

    /// <summary>
    /// Makespan of the typical round (the file's mean, which ratios are of, or its median when it holds no more), ns;
    /// 0 where an empty method takes as long; or <c>null</c>.
    /// </summary>
    public double? TypicalNanoseconds =>
        Logs.Length > 0 ? Math.Exp(Median.Of(Logs.AsSpan())) : Summary?.MeanNanoseconds ?? Summary?.MedianNanoseconds;

    /// <summary>The same, its few launches taken for one: weaker evidence, which nothing is concluded from about the next launch.</summary>
    public Contender AsOneRound() => Evidence == Evidence.Rounds ? this with { Evidence = Evidence.OneRound } : this;

    /// <summary>Where one launch is trusted, a few are taken for one: more of them must not decide less.</summary>
    public Contender AsTrusted(Rule rule) => rule.Trust == Trust.Launch && rule.IsFew(Rounds.Length) && IterationLogs.Length > 1 ? AsOneRound() : this;

    /// <summary>From all that was measured of a case.</summary>
    /// <param name="timerResolutionNanoseconds">Smallest step of the clock, ns, or <c>null</c>.</param>
    public static Contender Of(Case @case, Rule rule, double? timerResolutionNanoseconds)
    {
        var launches = @case.Rounds.Select(LaunchTime.Of).ToArray();
        var logs = launches.Select(launch => launch.Log).ToImmutableArray();
        var few = logs.Length == 1 || (rule.IsFew(logs.Length) && @case.Rounds.All(round => round.Nanoseconds.Length > 1));
        var iterations = few ? @case.Rounds.SelectMany(round => round.Nanoseconds).Select(time => Math.Log(time)).ToImmutableArray() : [];
        return new Contender(
            @case.Model, EvidenceOf(@case), [.. @case.Rounds.Select(round => round.Round)], logs,
            FloorOf(logs, rule, timerResolutionNanoseconds), iterations, @case.Summary)
        {
            Laps = @case.Rounds.All(round => round.Process is not null) ? [.. @case.Rounds.Select(LaunchLaps.Of)] : [],
            IterationSpread = launches.Length == 0 ? 1 : Median.Of([.. launches.Select(launch => launch.Spread)]),
        };
    }

    private static Evidence EvidenceOf(Case @case) => @case.Rounds.Length switch
    {
        > 1 => Evidence.Rounds,
        1 => Evidence.OneRound,
        _ => @case.Summary?.MeanNanoseconds is not null ? Evidence.Summary : Evidence.None,
    };

    /// <summary>
    /// Rounding to the clock's step has a standard deviation of step/√12. Very short makespans are averages over many operations, so that the step says
    /// nothing.
    /// </summary>
    private static double FloorOf(ImmutableArray<double> logs, Rule rule, double? step)
    {
        if (logs.IsEmpty || step is null) return rule.SmallestNoise;
        var relative = step.Value / Math.Exp(Median.Of(logs.AsSpan()));
        return relative < 0.01 ? Math.Max(rule.SmallestNoise, relative / Math.Sqrt(12)) : rule.SmallestNoise;
    }
}
