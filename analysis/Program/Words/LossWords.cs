namespace Analysis.Words;

/// <summary>What a choice may cost, in words: how much longer than the best it takes at most, as a share (0.08 is 8%).</summary>
public static class LossWords
{
    /// <summary>Half a percent: what is smaller is less than a person would notice or a machine repeat.</summary>
    private const double Least = 0.005;

    /// <summary>Ten times as long again: an interval that reaches further says that there were too few rounds, and nothing of the model.</summary>
    private const double Most = 10;

    private const string Unknown = "unknown: too few rounds";

    /// <summary>Whether the loss is too small to be told from none.</summary>
    public static bool IsNone(double? loss) => loss < Least;

    /// <summary>Whether it says anything.</summary>
    public static bool IsKnown(double? loss) => loss <= Most;

    /// <summary>In a column of losses: <c>8%</c>, <c>nothing</c>, <c>unknown: too few rounds</c>.</summary>
    public static string Column(double? loss) => !IsKnown(loss) ? Unknown : IsNone(loss) ? "nothing" : Percent.AtMost(loss!.Value);

    /// <summary>Said of a model: <c>loses at most 8%</c>, <c>cannot lose measurably</c>, <c>its largest loss is unknown: too few rounds</c>.</summary>
    public static string Of(double? loss) =>
        !IsKnown(loss) ? $"its largest loss is {Unknown}" : IsNone(loss) ? "cannot lose measurably" : $"loses at most {Percent.AtMost(loss!.Value)}";

    /// <summary>Beside a model: <c>at most 8% longer than the best</c>, <c>nothing measurable</c>, <c>unknown: too few rounds</c>.</summary>
    public static string AgainstBest(double? loss) =>
        !IsKnown(loss) ? Unknown : IsNone(loss) ? "nothing measurable" : $"at most {Percent.AtMost(loss!.Value)} longer than the best";
}
