namespace Analysis.Verdicts;

/// <summary>Every number that decides a verdict.</summary>
public sealed record Rule
{
    /// <summary>The smallest relative difference that matters to the reader: 0.05 means a ratio inside [1/1.05, 1.05] is a tie.</summary>
    public double Margin { get; init; } = 0.05;

    /// <summary>The chance of any false winner in a cell, over all looks.</summary>
    public double FalseWinnerRate { get; init; } = 0.01;

    /// <summary>How many times the data may be looked at before the run stops; the error budget is divided by it.</summary>
    public int Looks { get; init; } = 1;

    /// <summary>The model the others are compared with; <c>null</c> takes the run's own.</summary>
    public string? Baseline { get; init; }
}
