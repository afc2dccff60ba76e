using System.Collections.Immutable;
using Analysis.Reading;

namespace Analysis.Verdicts;

/// <summary>What a reader must know about one case before trusting its verdict.</summary>
public static class CaseWarnings
{
    public static ImmutableArray<Warning> Of(Case @case, Contender contender)
    {
        var subject = $"{@case.Cell} {@case.Model}";
        return contender.Evidence switch
        {
            Evidence.None => [new Warning("no-measurements", subject, "nothing was measured", "look at the run's log for the reason, and run it again")],
            Evidence.Summary => [new Warning("summary-only", subject,
                "only a summary of one process's iterations is known, so that the verdict is a weak one", "give the -measurements.csv file too")],
            Evidence.OneRound => [new Warning("one-round", subject,
                "a single launch says nothing about the next one, so that the verdict is a weak one", "measure five rounds at least")],
            _ => [],
        };
    }
}
