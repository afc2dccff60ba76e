using System.Globalization;
using Analysis.Statistics;
using Analysis.Verdicts.Comparing;

namespace Analysis.Verdicts.Warnings;

/// <summary>Finds the round in which something else kept the machine busy while the case ran.</summary>
internal static class NoisyRound
{
    /// <summary>Fewer rounds do not show what is usual.</summary>
    private const int FewestRounds = 4;

    /// <summary>How far off a round must be: as a ratio, and in (robust) standard deviations of the other rounds.</summary>
    private const double FarRatio = 1.25, FarDeviations = 6;

    /// <summary>Turns a median absolute deviation into a normal sample's standard deviation.</summary>
    private const double NormalScale = 1.4826;

    public static IEnumerable<Warning> Warn(string subject, Contender contender, RoundShifts shifts)
    {
        if (contender.Rounds.Length < FewestRounds) yield break;
        var logs = contender.Logs.Zip(contender.Rounds, (log, round) => log - shifts.In(round)).ToArray();
        var typical = Median.Of(logs);
        var distances = logs.Select(log => Math.Abs(log - typical)).ToArray();
        var far = Math.Max(Math.Log(FarRatio), FarDeviations * NormalScale * Median.Of(distances));
        var worst = Array.IndexOf(logs, logs.Max());
        if (distances[worst] <= far) yield break;
        yield return new Warning(
            "noisy-round", subject,
            string.Create(CultureInfo.InvariantCulture, $"round {contender.Rounds[worst]} took {Math.Exp(logs[worst] - typical):0.00} times as long as usual"),
            "keep the machine idle while it measures; further rounds make up for one that was disturbed");
    }
}
