using System.Collections.Immutable;
using Analysis.Statistics;
using Analysis.Verdicts;

namespace Analysis.Calibration;

/// <summary>The engine measures itself: cells with a known truth are simulated and judged by the very code that judges real ones.</summary>
public static class Calibrator
{
    /// <summary>Cells that a core simulates at a time: few, so that a report's few hundred still keep all cores busy.</summary>
    private const int Batch = 20;

    /// <summary>Simulates every setting. The same arguments give the same result, whatever the number of threads.</summary>
    /// <param name="ruleOf">The rule of a setting; <c>null</c> takes <see cref="Setting.Rule"/>.</param>
    public static ImmutableArray<CalibrationRow> Run(
        ImmutableArray<Setting> settings, ImmutableArray<INoise> noises, int replicates, int seed, Func<Setting, Rule>? ruleOf = null) =>
        [.. settings.Select(setting =>
            RunOne(setting, noises.First(noise => noise.Name == setting.Noise), replicates, seed, ruleOf?.Invoke(setting) ?? setting.Rule))];

    private static CalibrationRow RunOne(Setting setting, INoise noise, int replicates, int seed, Rule rule)
    {
        var total = new Tally();
        var key = Key(setting);
        Parallel.For(0, (replicates + Batch - 1) / Batch, batch =>
        {
            var tally = new Tally();
            for (var replicate = batch * Batch; replicate < Math.Min(replicates, (batch + 1) * Batch); replicate++)
            {
                Trial.Run(setting, rule, noise, SplitMix64.For((ulong)seed, key, (ulong)replicate), tally);
            }
            lock (total) total.Add(tally);
        });
        return CalibrationRow.Of(setting, noise, rule, total);
    }

    /// <summary>A setting's own stream of numbers (FNV-1a over its fields; string hashes differ from process to process).</summary>
    private static ulong Key(Setting setting)
    {
        var text = FormattableString.Invariant($"{setting.Noise}|{setting.Level:R}|{setting.Models}|{setting.Planted:R}|{string.Join(',', setting.Looks)}");
        // Cells of one launch come from the same numbers whether they are trusted or not.
        if (setting.Launch is { } launch) text += FormattableString.Invariant($"|{launch.Iterations}|{launch.Spread:R}|{launch.IsSummary}");
        return text.Aggregate(14695981039346656037, (hash, letter) => (hash ^ letter) * 1099511628211);
    }
}
