using System.Collections.Immutable;
using System.Globalization;
using Analysis.Figures;
using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts;
using Analysis.Verdicts.Comparing;

namespace Analysis.Calibration;

/// <summary>
/// What it risks to believe that one launch stands for all, in cells like a run's: the launches themselves do not tell, so that several answers are given.
/// </summary>
/// <param name="Launch">What is known of the run's typical launch.</param>
/// <param name="Models">Models of a typical cell.</param>
/// <param name="Rows">How much launches may vary, and how often equal models are then called different.</param>
public sealed record TrustRisk(OneLaunch Launch, int Models, ImmutableArray<(string Launches, CalibrationRow Row)> Rows)
{
    private const int Replicates = 1000, Seed = 1;

    /// <summary>More iterations or models than these take time to simulate and change little.</summary>
    private const int MostIterations = 100, MostModels = 10;

    private static readonly ImmutableArray<(string Launches, string Noise, double Level)> noises =
    [
        ("are all alike", StandardPlan.PowerNoise, 0), ("vary by 3%", StandardPlan.PowerNoise, 0.03), ("vary by 6%", StandardPlan.PowerNoise, 0.06),
        (string.Create(CultureInfo.InvariantCulture, $"fall into two groups ×{new Rule().ModeGap} apart"), "bimodal", StandardPlan.Level),
    ];

    /// <summary>For cases that are judged by one launch, or a few taken for one; <c>null</c> where there is none, or trust was not asked for.</summary>
    /// <param name="models">Models of a typical cell.</param>
    public static TrustRisk? Of(IEnumerable<Case> cases, int models, Rule rule)
    {
        if (rule.Trust != Trust.Launch) return null;
        var launches = cases.Select(Known).OfType<(int Iterations, double Spread, bool IsSummary)>().ToArray();
        if (launches.Length == 0) return null;
        var launch = new OneLaunch(
            Math.Clamp((int)Median.Of([.. launches.Select(each => (double)each.Iterations)]), 2, MostIterations),
            Median.Of([.. launches.Select(each => each.Spread)]),
            2 * launches.Count(each => each.IsSummary) > launches.Length, Trust.Launch);
        models = Math.Clamp(models, 2, MostModels);
        var rows = Calibrator.Run(
            [.. noises.Select(noise => new Setting(noise.Noise, noise.Level, models, 0, [1]) { Launch = launch })],
            NoiseList.All, Replicates, Seed, _ => rule with { Looks = Looks.Once });
        return new TrustRisk(launch, models, [.. noises.Zip(rows, (noise, row) => (noise.Launches, row))]);
    }

    /// <summary>For a run's own cells.</summary>
    public static TrustRisk? Of(JudgedRun judged)
    {
        var weak = judged.Cells.Where(cell => cell.Evidence is Evidence.OneRound or Evidence.Summary).Select(cell => cell.Cell).ToHashSet();
        var cases = judged.Run.Cases.Where(@case => weak.Contains(@case.Cell)).ToArray();
        return weak.Count == 0 ? null : Of(cases, (int)Math.Round((double)cases.Length / weak.Count), judged.Rule);
    }

    private static (int Iterations, double Spread, bool IsSummary)? Known(Case @case) => @case switch
    {
        { Rounds: [{ Nanoseconds: { Length: > 1 } times }, ..] } =>
            (times.Length, Math.Sqrt(Moments.Of([.. times.Select(time => Math.Log(time))]).Variance), false),
        { Summary: { MeanNanoseconds: > 0 and var mean, ErrorNanoseconds: > 0 and var error, StandardDeviationNanoseconds: var deviation } } =>
            (SummaryRatio.Iterations(error, deviation), (deviation ?? SummaryRatio.Deviation(error)) / mean, true),
        _ => null,
    };

    /// <summary>A sentence for beside an answer that says what is faster.</summary>
    public string OfDifferences => Sentence("equal code is called different in", row => row.FalseDifferences);

    /// <summary>A sentence for beside a gate that says what is slower than before.</summary>
    public string OfAlarms => Sentence("equal code is called slower by more than the margin in", row => row.FalseAlarms);

    private string Sentence(string what, Func<CalibrationRow, Share> share)
    {
        var told = Rows.Select((each, i) => $"{Rate(share(each.Row))}{(i == 0 ? " of comparisons" : "")} where launches {each.Launches}").ToArray();
        var cells = $"{Numbers.Text(Launch.Iterations)} iterations that vary by {Percent.Text(Launch.Spread, 1)}";
        return $"What trusting a launch risks: by simulation with launches like these ({cells}) {what} {string.Join(", ", told[..^1])}, and {told[^1]}. "
            + "Five launches would tell which it is: WithLaunchCount(5).";
    }

    private static string Rate(Share share) =>
        share.Count == 0 ? $"fewer than {Percent.Text(Math.Ceiling(1000 * share.Bounds().High) / 1000, 1)}" : Percent.Text(share.Rate, 1);
}
