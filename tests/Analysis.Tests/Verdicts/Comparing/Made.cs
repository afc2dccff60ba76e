using Analysis.Reading;
using Analysis.Verdicts;
using Analysis.Verdicts.Comparing;

namespace Analysis.Tests.Verdicts.Comparing;

/// <summary>Contenders of given times.</summary>
internal static class Made
{
    /// <summary>One launch per row, from round 1 on, with its iterations.</summary>
    public static Contender Launches(string model, params double[][] launches) =>
        Contender.Of(new Case(Constructed.Cell(), model, [.. launches.Select((each, i) => new RoundSample(i + 1, [.. each]))]), new Rule(), null);

    /// <summary>One iteration per round; a <see cref="double.NaN"/> leaves the round out.</summary>
    public static Contender Rounds(string model, params double[] nanoseconds) => Clocked(model, null, nanoseconds);

    /// <param name="step">Of the clock, ns.</param>
    public static Contender Clocked(string model, double? step, params double[] nanoseconds) =>
        Contender.Of(Constructed.Case(model, Constructed.Cell(), nanoseconds), new Rule(), step);

    public static Contender Summary(string model, double? mean, double? error, double? deviation = null) =>
        Contender.Of(new Case(Constructed.Cell(), model, [], new SummaryStatistics(mean, error, deviation, null, null)), new Rule(), null);
}
