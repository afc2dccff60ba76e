using System.Collections.Immutable;
using Analysis.Statistics;
using Analysis.Verdicts.Comparing;

namespace Analysis.Verdicts.Warnings;

/// <summary>How fast the machine was in each round of a cell: what all its models have in common is the machine's doing, not theirs.</summary>
public sealed class RoundShifts
{
    /// <summary>With fewer models a burst that hits one of them would be taken for the machine's pace.</summary>
    private const int FewestModels = 3;

    private readonly Dictionary<int, double> shifts;

    private RoundShifts(Dictionary<int, double> shifts) => this.shifts = shifts;

    /// <summary>For each round the median over the models of how far each is from its own typical round.</summary>
    public static RoundShifts Of(ImmutableArray<Contender> contenders) => new(
        contenders.Where(contender => contender.Rounds.Length > 1)
            .SelectMany(contender =>
            {
                var typical = Median.Of(contender.Logs.AsSpan());
                return contender.Rounds.Zip(contender.Logs, (round, log) => (Round: round, Shift: log - typical));
            })
            .GroupBy(point => point.Round)
            .Where(round => round.Count() >= FewestModels)
            .ToDictionary(round => round.Key, round => Median.Of([.. round.Select(point => point.Shift)])));

    /// <summary>Logarithm of how much longer everything took in that round; 0 when unknown.</summary>
    public double In(int round) => shifts.GetValueOrDefault(round);
}
