namespace Analysis.Commands;

/// <summary>What the program tells its caller.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary><c>check</c>: something is decided to be slower; <c>trend</c>: the newest change of a case is a regression.</summary>
    public const int Regression = 1;

    /// <summary>A fault of this program's own; never one of the others, so that a gate does not take it for a regression.</summary>
    public const int Fault = 70;

    /// <summary>The command line is wrong, or the output cannot be written.</summary>
    public const int Usage = 2;

    /// <summary>The input cannot be read, or holds nothing to answer from.</summary>
    public const int Input = 3;

    /// <summary>Only <c>check --strict</c>: nothing is decided to be slower, but something is undecided.</summary>
    public const int Undecided = 4;

    /// <summary>Only <c>advise</c>: the question lies outside of what was measured.</summary>
    public const int Outside = 5;

    /// <summary>Only <c>check</c>: nothing is decided to be slower, but a case that had a time has none now.</summary>
    public const int Missing = 6;

    /// <summary>Only <c>check</c>: nothing is decided to be slower, but something allocates more, or a metric got worse.</summary>
    public const int Metric = 7;

    /// <summary>Ctrl-C.</summary>
    public const int Interrupted = 130;

    /// <summary>SIGTERM.</summary>
    public const int Terminated = 143;
}
