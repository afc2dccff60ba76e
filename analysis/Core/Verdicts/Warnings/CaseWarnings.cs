using System.Collections.Immutable;
using Analysis.Reading;
using Analysis.Verdicts.Comparing;

namespace Analysis.Verdicts.Warnings;

/// <summary>What a reader must know about one case before trusting its verdict.</summary>
public static class CaseWarnings
{
    /// <summary>Below this many rounds intervals are so wide that only large differences are decided.</summary>
    private const int FewRounds = 5;

    private const string Remedy = "measure five rounds at least; for benchmarks of your own those are launches, WithLaunchCount(5)";

    /// <param name="shifts">How fast the machine was in each round.</param>
    public static ImmutableArray<Warning> Of(Case @case, Contender contender, RoundShifts shifts, Rule rule)
    {
        var subject = $"{@case.Cell} {@case.Model}";
        ImmutableArray<Warning> ofEvidence = contender.Evidence switch
        {
            Evidence.None when contender.Summary?.MedianNanoseconds is not null => [new Warning("no-measurements", subject,
                "only a median is known, and nothing of how it scatters",
                "let BenchmarkDotNet print the columns Mean and Error, or give the -measurements.csv file too")],
            Evidence.None => [new Warning("no-measurements", subject, "nothing was measured", "look at the run's log for the reason, and run it again")],
            Evidence.Summary when contender.TypicalNanoseconds <= RoundSample.LeastNanoseconds => [new Warning("summary-only", subject,
                "it took no longer than an empty method, and no further measurement would show more",
                "give the benchmark more to do, and make sure that its result is used")],
            Evidence.Summary => [new Warning("summary-only", subject,
                "only a summary of one process's iterations is known, so that the verdict is a weak one", "give the -measurements.csv file too")],
            Evidence.OneRound when contender.Rounds.Length > 1 => [new Warning("few-rounds", subject,
                $"{contender.Rounds.Length} rounds are few, so that the verdict rests on the iterations inside them and is a weak one", Remedy),
                .. Shape(subject, @case, shifts, rule)],
            Evidence.OneRound => [new Warning("one-round", subject,
                "a single launch says nothing about the next one, so that the verdict is a weak one", Remedy), .. Shape(subject, @case, shifts, rule)],
            _ => [.. Few(subject, contender), .. Shape(subject, @case, shifts, rule), .. NoisyRound.Warn(subject, contender, shifts)],
        };
        return [.. ofEvidence, .. ShortWaits.Warn(subject, @case)];
    }

    private static IEnumerable<Warning> Few(string subject, Contender contender)
    {
        if (contender.Rounds.Length >= FewRounds) yield break;
        yield return new Warning("few-rounds", subject,
            $"{contender.Rounds.Length} rounds are few, so that only large differences can be decided", Remedy);
    }

    /// <summary>A case that drifts has no modes worth a word.</summary>
    private static IEnumerable<Warning> Shape(string subject, Case @case, RoundShifts shifts, Rule rule)
    {
        var warning = DriftingIterations.Warn(subject, @case, rule) ?? SeveralModes.Warn(subject, @case, shifts, rule);
        return warning is null ? [] : [warning];
    }
}
