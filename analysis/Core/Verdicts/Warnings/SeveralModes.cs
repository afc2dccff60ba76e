using System.Globalization;
using Analysis.Reading;
using Analysis.Statistics;

namespace Analysis.Verdicts.Warnings;

/// <summary>Finds cases whose iterations fall into two groups.</summary>
internal static class SeveralModes
{
    /// <summary>Of a longer launch this many values are looked at, and this many in all.</summary>
    private const int MostPerLaunch = 20, MostInAll = 120;

    public static Warning? Warn(string subject, Case @case, RoundShifts shifts, Rule rule)
    {
        var logs = @case.Rounds.SelectMany(round => Logs(round, shifts)).ToArray();
        if (Modality.Of(Thinning.Pick(logs, MostInAll)) is not { } modes) return null;
        var gap = Math.Exp(modes.High - modes.Low);
        if (gap < 1 + rule.Margin) return null;
        return new Warning(
            "several-modes", subject,
            string.Create(CultureInfo.InvariantCulture, $"its times fall into two groups, one {gap:0.00} times as long as the other"),
            "look at the single rounds beside the interval: the typical time is that of the larger group");
    }

    private static double[] Logs(RoundSample round, RoundShifts shifts)
    {
        var logs = Thinning.Pick(round.Nanoseconds.AsSpan(), MostPerLaunch);
        for (var i = 0; i < logs.Length; i++) logs[i] = Math.Log(logs[i]) - shifts.In(round.Round);
        return logs;
    }
}
