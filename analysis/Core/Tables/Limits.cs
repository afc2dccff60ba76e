namespace Analysis.Tables;

/// <summary>How much of a file is held in memory at most, so that no file, however odd, takes the program down.</summary>
public static class Limits
{
    /// <summary>The longest row. BenchmarkDotNet's longest are a few kilobytes.</summary>
    public const int RowBytes = 1 << 20;

    /// <summary>The most columns of a table. BenchmarkDotNet writes up to about a hundred.</summary>
    public const int Columns = 4096;

    /// <summary>The most cases of a run: memory grows with them.</summary>
    public const int Cases = 200_000;

    /// <summary>All that tells a file's cases apart, together: names and parameters.</summary>
    public const int NameBytes = 128 << 20;

    /// <summary>The most rounds of a file, every case counted for itself.</summary>
    public const int Rounds = 2_000_000;

    /// <summary>The most warm iterations of a file; each is kept as a number.</summary>
    public const int Iterations = 20_000_000;

    /// <summary>The most rows of a trace; each is kept.</summary>
    public const int TracedTasks = 1_000_000;

    /// <summary>The largest <c>run.json</c>.</summary>
    public const int RunInfoBytes = 1 << 20;

    /// <summary>The most CSV files and run folders found below one path.</summary>
    public const int Files = 10_000;

    /// <summary>How deep folders are searched.</summary>
    public const int FolderDepth = 16;

    /// <summary>How much of a file is looked at to find out its encoding and its separator.</summary>
    public const int SniffBytes = 1 << 16;

    /// <summary>The longest piece of a file that an error quotes.</summary>
    public const int QuotedCharacters = 60;
}
