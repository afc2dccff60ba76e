using System.Collections.Immutable;
using Analysis.Statistics;
using Analysis.Verdicts;
using Analysis.Verdicts.Comparing;
using Analysis.Verdicts.Competing;

namespace Analysis.Calibration;

/// <summary>
/// One simulated cell, measured until it is decided or the limit of rounds is reached, beaten models no longer than until then, as a run does it.
/// </summary>
public static class Trial
{
    /// <summary>The model that is truly the best, when one is.</summary>
    private const int Best = 0;

    /// <summary>Adds what happened to <paramref name="tally"/>.</summary>
    public static void Run(Setting setting, Rule rule, INoise noise, SplitMix64 random, Tally tally)
    {
        var logs = new double[setting.Models][];
        for (var model = 0; model < logs.Length; model++) logs[model] = new double[setting.Looks[^1]];
        noise.Fill(logs, setting.Level, random);
        for (var round = 0; round < logs[Best].Length; round++) logs[Best][round] -= Math.Log(1 + setting.Planted);
        Ratios? ratios = null;
        var open = Enumerable.Range(0, logs.Length).ToHashSet();
        foreach (var rounds in setting.Looks)
        {
            ImmutableArray<int> numbers = [.. Enumerable.Range(1, rounds)];
            ImmutableArray<Contender> contenders =
            [
                .. logs.Select((log, model) =>
                    open.Contains(model) ? Contender(model, log, numbers, setting.Launch, rule, random) : ratios!.Contenders[model]),
            ];
            ratios = ratios?.Next(contenders, rule) ?? Ratios.Of(contenders, rule);
            tally.Rounds += open.Count * (rounds - Measured(setting, rounds));
            var outcome = Competition.OutcomeOf(ratios);
            if (outcome == Outcome.Undecided && rounds != setting.Looks[^1])
            {
                open.IntersectWith(Competition.Left(ratios));
                continue;
            }
            Count(setting, ratios, outcome, tally);
            return;
        }
    }

    /// <summary>The rounds that were measured before a look.</summary>
    private static int Measured(Setting setting, int look) => setting.Looks.Where(earlier => earlier < look).DefaultIfEmpty(0).Max();

    private static Contender Contender(int model, double[] log, ImmutableArray<int> rounds, OneLaunch? launch, Rule rule, SplitMix64 random) =>
        launch is not null
        ? Verdicts.Comparing.Contender.Of(launch.Measured(Names[model], log[0], random), rule, null)
        : new(Names[model], Evidence.Rounds, rounds, [.. log.AsSpan(0, rounds.Length)], rule.SmallestNoise, [], null);

    private static readonly ImmutableArray<string> Names = [.. Enumerable.Range(0, 64).Select(i => $"Model{i}")];

    private static void Count(Setting setting, Ratios ratios, Outcome outcome, Tally tally)
    {
        tally.Replicates++;
        var isWinner = outcome == Outcome.Winner;
        var isRight = isWinner && setting.Planted > 0 && Competition.Left(ratios)[0] == Best;
        if (isRight) tally.RightWinners++;
        if (isWinner && !isRight) tally.FalseWinners++;
        if (outcome == Outcome.Tie) tally.Ties++;
        if (outcome == Outcome.Undecided) tally.Undecided++;
        for (var model = 0; model < setting.Models; model++)
        {
            for (var other = model + 1; other < setting.Models; other++) CountPair(setting, ratios, model, other, tally);
        }
    }

    private static void CountPair(Setting setting, Ratios ratios, int model, int other, Tally tally)
    {
        var truth = model == Best ? 1 + setting.Planted : 1;
        var verdict = ratios.Verdict(model, other);
        tally.Pairs++;
        if (ratios[model, other] is { } interval && interval.Contains(truth)) tally.Covered++;
        if (truth > 1)
        {
            tally.DifferentPairs++;
            if (verdict == Verdict.Slower) tally.WrongDirections++;
        }
        else
        {
            if (verdict is Verdict.Faster or Verdict.Slower) tally.FalseDifferences++;
            if (ratios[model, other] is { } equal && equal.High < 1 / (1 + setting.Rule.Margin)) tally.FalseAlarms++;
        }
        if (verdict == Verdict.Equivalent && truth > 1 + setting.Rule.Margin) tally.FalseTies++;
    }
}
