namespace Bench.Rounds;

/// <summary>Why a run ended, as <c>run.json</c> says it.</summary>
public static class StopReason
{
    /// <summary>Every cell has a winner or a tie.</summary>
    public const string Decided = "decided";

    /// <summary>The last look is done and something is still open.</summary>
    public const string RoundLimit = "round-limit";

    /// <summary>Another round would have ended after the profile's limit.</summary>
    public const string TimeLimit = "time-limit";

    /// <summary>Ctrl-C or SIGTERM.</summary>
    public const string Interrupted = "interrupted";
}
