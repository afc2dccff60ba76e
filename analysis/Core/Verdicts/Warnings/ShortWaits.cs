using System.Globalization;
using Analysis.Reading;
using Analysis.Statistics;

namespace Analysis.Verdicts.Warnings;

/// <summary>
/// Finds models whose tasks waited for less than was asked of all: they did less, and are no faster by it. The runtime's timers count by a clock that stands
/// still for up to some milliseconds, so that beside other timers a delay can end early; no sleep of a thread was seen to.
/// </summary>
internal static class ShortWaits
{
    /// <summary>The share of what was asked below which it matters: a fifth of the margin that decides.</summary>
    private const double Short = 0.99;

    public static IEnumerable<Warning> Warn(string subject, Case @case)
    {
        if (@case.Cell.Workload != WorkloadName.Sleep) yield break;
        var asked = @case.Cell[nameof(MeasurementRow.Grain)]?.Number;
        var delivered = @case.Rounds.Select(round => round.DeliveredNanoseconds).OfType<double>().ToArray();
        if (asked is null || delivered.Length == 0) yield break;
        var typical = Median.Of(delivered);
        if (typical >= Short * asked) yield break;
        yield return new Warning(
            "short-waits", subject,
            string.Create(CultureInfo.InvariantCulture,
                $"its waits of {asked / 1e6} ms took {typical / 1e6:0.0##} ms, so that it did less than a model that waits as long as asked"),
            "keep the machine idle while it measures; waits of 50 ms, which --full has, are short by less");
    }
}
