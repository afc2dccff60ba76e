namespace Analysis.Verdicts;

/// <summary>What a reader believes to stand for all launches of a case.</summary>
public enum Trust
{
    /// <summary>Several launches: intervals from one, or from a few, are widened for what others may show.</summary>
    Rounds,

    /// <summary>Any one launch: intervals over its iterations are taken at face value. What that risks is not known from the data.</summary>
    Launch,
}
