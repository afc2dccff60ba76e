using Analysis.Reading;

namespace Analysis.Verdicts.TwinRuns;

/// <summary>Models that run twice under two names, <c>Thread</c> and <c>Thread′</c>.</summary>
public static class Twins
{
    /// <summary>What a twin's name ends with.</summary>
    public const char Prime = '′';

    public static bool IsTwin(string model) => model.EndsWith(Prime);

    /// <summary>The name of a model's twin.</summary>
    public static string Of(string model) => model + Prime;

    /// <summary>The run without the twins.</summary>
    public static Run Originals(Run run) => run with { Cases = [.. run.Cases.Where(@case => !IsTwin(@case.Model))] };
}
