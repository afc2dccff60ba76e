namespace Analysis.Calibration;

/// <summary>Counts over many trials. Whole numbers, so that their sum does not depend on the order.</summary>
public sealed class Tally
{
    public long Replicates { get; set; }

    /// <summary>Launches used, summed over the models and the replicates.</summary>
    public long Rounds { get; set; }

    /// <summary>Cells that named a winner that is none.</summary>
    public long FalseWinners { get; set; }

    /// <summary>Cells that named the true best.</summary>
    public long RightWinners { get; set; }

    public long Ties { get; set; }
    public long Undecided { get; set; }

    /// <summary>Comparisons of two models.</summary>
    public long Pairs { get; set; }

    /// <summary>Comparisons whose interval holds the true ratio.</summary>
    public long Covered { get; set; }

    /// <summary>Comparisons of two models that truly differ.</summary>
    public long DifferentPairs { get; set; }

    /// <summary>Comparisons that were decided against the truth.</summary>
    public long WrongDirections { get; set; }

    /// <summary>Comparisons of two equal models that were called different.</summary>
    public long FalseDifferences { get; set; }

    /// <summary>Comparisons of two equal models of which a gate would call the first slower by more than the margin.</summary>
    public long FalseAlarms { get; set; }

    /// <summary>Comparisons called equivalent although they differ by more than the margin.</summary>
    public long FalseTies { get; set; }

    public void Add(Tally other)
    {
        Replicates += other.Replicates;
        Rounds += other.Rounds;
        FalseWinners += other.FalseWinners;
        RightWinners += other.RightWinners;
        Ties += other.Ties;
        Undecided += other.Undecided;
        Pairs += other.Pairs;
        Covered += other.Covered;
        DifferentPairs += other.DifferentPairs;
        WrongDirections += other.WrongDirections;
        FalseDifferences += other.FalseDifferences;
        FalseAlarms += other.FalseAlarms;
        FalseTies += other.FalseTies;
    }
}
