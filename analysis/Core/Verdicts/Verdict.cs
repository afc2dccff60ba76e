namespace Analysis.Verdicts;

/// <summary>What an interval and a margin say about a model against a reference (DESIGN section 5, point 5).</summary>
public enum Verdict
{
    /// <summary>Undecided; more rounds are what helps.</summary>
    Inconclusive,

    /// <summary>The whole interval is above 1 and not inside the margin.</summary>
    Faster,

    /// <summary>The whole interval is below 1 and not inside the margin.</summary>
    Slower,

    /// <summary>The whole interval is inside the margin: a tie.</summary>
    Equivalent,
}

/// <summary>Where a model stands among all models of its cell.</summary>
public enum Standing
{
    /// <summary>Undecided.</summary>
    Inconclusive,

    /// <summary>Faster than every other model that is not its equivalent.</summary>
    Best,

    /// <summary>Tied with the best within the margin.</summary>
    Equivalent,

    /// <summary>Slower than the best.</summary>
    Slower,
}

/// <summary>What a verdict rests on, strongest last.</summary>
public enum Evidence
{
    /// <summary>Nothing that allows a verdict.</summary>
    None,

    /// <summary>A summary-only file: iterations of one process, no raw measurements. Weaker.</summary>
    Summary,

    /// <summary>Iterations of one launch: says nothing about the next launch. Weaker.</summary>
    OneRound,

    /// <summary>Several rounds, the unit of inference.</summary>
    Rounds,
}

/// <summary>How a cell ended.</summary>
public enum Outcome
{
    /// <summary>Several models may still be the best.</summary>
    Undecided,

    /// <summary>Two or more models are best, within the margin of each other, and all others are slower.</summary>
    Tie,

    /// <summary>One model is faster than all others.</summary>
    Winner,
}
