using System.Collections.Immutable;

namespace Analysis.Reading.Suite;

/// <summary>What is gathered of one case.</summary>
internal sealed class SuiteCase(Cell cell, string model)
{
    private readonly Dictionary<int, SuiteRound> rounds = [];
    private SuiteRound? last;

    public string Model => model;

    public bool StartedAgain => rounds.Values.Any(each => each.StartedAgain);

    /// <summary>That round, or <c>null</c>.</summary>
    public SuiteRound? Find(int round) => last?.Round == round ? last : last = rounds.GetValueOrDefault(round);

    public SuiteRound Start(int round)
    {
        rounds.Add(round, last = new SuiteRound(round));
        return last;
    }

    /// <param name="repeated">Whether an iteration of a round is there twice.</param>
    public Case Finished(out bool repeated)
    {
        var samples = ImmutableArray.CreateBuilder<RoundSample>(rounds.Count);
        repeated = false;
        foreach (var round in rounds.Values.OrderBy(each => each.Round))
        {
            if (round.Finished(out var twice) is { } sample) samples.Add(sample);
            repeated |= twice;
        }
        return new Case(cell, model, samples.DrainToImmutable());
    }
}
