using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts;

namespace Analysis.Calibration;

/// <summary>What is known of a simulated case that was launched once.</summary>
/// <param name="Iterations">How many the launch has.</param>
/// <param name="Spread">Standard deviation of the logarithm of an iteration's time, 0.01 for 1%.</param>
/// <param name="IsSummary">Whether only a report's summary is known, and not the iterations.</param>
/// <param name="Trust">Whether the launch is believed to stand for all.</param>
public sealed record OneLaunch(int Iterations, double Spread, bool IsSummary, Trust Trust)
{
    /// <summary>BenchmarkDotNet's <c>Error</c> is half of an interval at 99.9%.</summary>
    private const double ErrorTail = 0.0005;

    private static readonly Cell AnyCell = new("Simulated", "", "", []);

    /// <summary>A case as a file would show it.</summary>
    /// <param name="log">Logarithm of the launch's typical time.</param>
    public Case Measured(string model, double log, SplitMix64 random)
    {
        var times = new double[Iterations];
        for (var i = 0; i < times.Length; i++) times[i] = Typical * Math.Exp(log + Spread * random.Normal());
        if (!IsSummary) return new Case(AnyCell, model, [new RoundSample(1, [.. times])]);
        var (mean, variance) = Moments.Of(times);
        var deviation = Math.Sqrt(variance);
        var error = StudentT.Quantile(ErrorTail, times.Length - 1) * deviation / Math.Sqrt(times.Length);
        return new Case(AnyCell, model, [], new SummaryStatistics(mean, error, deviation, null, null));
    }

    /// <summary>ns; any will do, as long as an empty method takes less.</summary>
    private const double Typical = 1e6;
}
