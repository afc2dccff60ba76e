using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts.Comparing;
using Analysis.Verdicts.Competing;
using Analysis.Verdicts.Costs;
using Analysis.Verdicts.Metrics;
using Analysis.Verdicts.Warnings;

namespace Analysis.Verdicts;

/// <summary>From a run to its verdicts.</summary>
public static class VerdictEngine
{
    /// <summary>
    /// One verdict per cell, in the run's order; cells are judged side by side, since none knows of another. Models of a reference compete for nothing
    /// (<see cref="ReferenceModel"/>), and neither do primitives (<see cref="PrimitiveName"/>).
    /// </summary>
    public static ImmutableArray<CellVerdict> Judge(Run run, Rule rule) =>
    [
        .. run.Cases.Where(Competes).GroupBy(@case => @case.Cell)
            .AsParallel().AsOrdered().Select(cell => JudgeCell(cell.Key, [.. cell], run, rule)),
    ];

    /// <summary>Whether a case takes part in its cell's verdict.</summary>
    public static bool Competes(Case @case) => !ReferenceModel.Is(@case.Model) && !PrimitiveName.IsSuite(@case.Cell.Suite);

    private static CellVerdict JudgeCell(Cell cell, ImmutableArray<Case> cases, Run run, Rule rule)
    {
        ImmutableArray<Contender> contenders = [.. cases.Select(@case => Contender.Of(@case, rule, run.Info?.TimerResolutionNanoseconds))];
        var (ratios, competition) = Strongest(ref contenders, rule);
        var recommendation = Recommendation.Of(ratios);
        var further = competition.Outcome == Outcome.Undecided ? Prospect.RoundsToDecide(ratios, competition, rule) : null;
        var baseline = Array.FindIndex([.. contenders], contender => contender.Model == run.BaselineOf(cell.Suite));
        var shifts = RoundShifts.Of(contenders);
        var models = cases.Select((@case, i) => JudgeModel(i, ratios, competition, baseline, rule, CaseWarnings.Of(@case, contenders[i], shifts, rule)) with
        {
            Metrics = CaseMetrics.Of(@case, run.Metrics),
            Costs = ModelCosts.Of(@case),
        });
        var winner = competition.Outcome == Outcome.Winner ? competition.Best[0] : -1;
        var runnerUp = winner < 0 ? -1 : RunnerUp(ratios, winner);
        var verdict = new CellVerdict(
            cell, baseline < 0 ? null : contenders[baseline].Model, [.. models], competition.Outcome,
            [.. competition.Best.Select(i => contenders[i].Model)],
            winner < 0 ? null : ratios[winner, runnerUp], winner < 0 ? null : contenders[runnerUp].Model)
        {
            Pairs = ratios.Pairs(),
            Recommended = recommendation is { } best ? contenders[best.Model].Model : null,
            LargestLoss = recommendation?.LargestLoss,
            Settled = recommendation?.LargestLoss <= rule.Loss && ratios.Evidence == Evidence.Rounds,
            TiedWithin = competition.Outcome == Outcome.Tie ? Recommendation.Apart(ratios, competition.Best) : null,
            RoundsToDecide = further,
            TimeToDecide = further * competition.Best.Length * TimePerLaunch(run),
        };
        return verdict with { Cheaper = CheaperModel.Of(verdict, cases, rule) };
    }

    /// <summary>
    /// By rounds; where these are too few to say anything, and no look is planned that would bring more, by their iterations, a weak verdict: what a first
    /// launch alone says may not be taken back because two more say the same.
    /// </summary>
    private static (Ratios Ratios, Competition Competition) Strongest(ref ImmutableArray<Contender> contenders, Rule rule)
    {
        var ratios = Ratios.Of(contenders, rule);
        var competition = Competition.Of(ratios);
        var most = contenders.Select(contender => contender.Rounds.Length).DefaultIfEmpty(0).Max();
        if (ratios.Evidence != Evidence.Rounds || competition.Outcome != Outcome.Undecided || !rule.IsFew(most) || !rule.Looks.Rounds.IsEmpty)
        {
            return (ratios, competition);
        }
        ImmutableArray<Contender> weaker = [.. contenders.Select(contender => contender.AsOneRound())];
        var weakRatios = Ratios.Of(weaker, rule);
        var weak = Competition.Of(weakRatios);
        if (weak.Best.Length >= competition.Best.Length && weak.Outcome == Outcome.Undecided) return (ratios, competition);
        contenders = weaker;
        return (weakRatios, weak);
    }

    private static ModelVerdict JudgeModel(
        int model, Ratios ratios, Competition competition, int baseline, Rule rule, ImmutableArray<Warning> warnings)
    {
        var contender = ratios.Contenders[model];
        Interval? speedup = baseline < 0 ? null : model == baseline ? new Interval(1, 1, 1) : ratios[model, baseline];
        return new ModelVerdict(
            contender.Model, contender.Rounds.Length, contender.Evidence, contender.TypicalNanoseconds,
            RoundPoint.Of(contender, baseline < 0 ? null : ratios.Contenders[baseline]),
            speedup,
            baseline < 0 || model == baseline ? null : rule.Read(speedup),
            Competition.RatioToBest(ratios, model),
            competition.Standings[model],
            warnings);
    }

    /// <summary>
    /// What a case took for a round on the average of this run, builds and waiting included; <c>null</c> when the run does not say when it ended.
    /// </summary>
    private static TimeSpan? TimePerLaunch(Run run)
    {
        var launches = run.Cases.Sum(@case => @case.Rounds.Length);
        return run.Info?.FinishedUtc is { } end && launches > 0 ? (end - run.Info.StartedUtc) / launches : null;
    }

    private static int RunnerUp(Ratios ratios, int winner) =>
        Enumerable.Range(0, ratios.Contenders.Length)
            .Where(model => model != winner && ratios.Competes(model))
            .MinBy(model => ratios.Contenders[model].TypicalNanoseconds);
}
