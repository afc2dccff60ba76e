namespace Bench.Commands;

/// <summary>What the program tells its caller. 130 and 143 are Ctrl-C and SIGTERM.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>A case failed, or nothing could be measured.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong, or the output cannot be written.</summary>
    public const int Usage = 2;

    /// <summary>The run to resume cannot be read.</summary>
    public const int Input = 3;
}
