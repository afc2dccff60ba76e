using System.Collections.Immutable;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Questions.Agree;

/// <summary>Everything the answer to "do two runs agree?" is made of.</summary>
/// <param name="First">Name of one run.</param>
/// <param name="Second">Name of the other.</param>
/// <param name="Warnings">Why they should not be expected to agree.</param>
public sealed record AgreementContent(string First, string Second, Agreement Agreement, ImmutableArray<Warning> Warnings)
{
    /// <summary>The answer, one sentence.</summary>
    public string Headline =>
        $"{First} and {Second}: of {Agreement.Best.All} common cells, the verdicts agree on {Agreement.Best.Agree}, disagree on "
        + $"{Agreement.Best.Disagree} ({Percent.Text(Share(Agreement.Best), 1)}), and at least one is undecided on {Agreement.Best.Open}.";

    /// <summary>The comparisons with the baseline, one sentence.</summary>
    public string AgainstBaseline =>
        $"Against the baseline: of {Agreement.Baseline.All} models in common cells, {Agreement.Baseline.Agree} agree, "
        + $"{Agreement.Baseline.Disagree} disagree ({Percent.Text(Share(Agreement.Baseline), 1)}), "
        + $"and at least one is undecided for {Agreement.Baseline.Open}.";

    private static double Share(Counts counts) => (double)counts.Disagree / Math.Max(counts.All, 1);
}
