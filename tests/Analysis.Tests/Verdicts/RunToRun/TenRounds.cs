namespace Analysis.Tests.Verdicts.RunToRun;

internal static class TenRounds
{
    /// <summary>Ten rounds of about 1000 ns whose logarithms are ln(1000 · factor) ± 0.01.</summary>
    public static double[] Ten(double factor = 1) =>
        [.. Enumerable.Range(0, 10).Select(round => 1000 * factor * Math.Exp(round % 2 == 0 ? 0.01 : -0.01))];
}
