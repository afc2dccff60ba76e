using System.Security.Cryptography;
using System.Text.Json;

namespace Analysis.Results;

/// <summary>What a list says of a run, so that it does not have to read all that was measured. The content of <c>summary.json</c>.</summary>
/// <param name="Cases">Models times cells.</param>
/// <param name="Cells">What the models competed in.</param>
/// <param name="Rounds">The most rounds of any case.</param>
/// <param name="Undecided">Cells without a winner or a tie.</param>
public sealed record RunCounts(int Cases, int Cells, int Rounds, int Undecided);

/// <summary>
/// <c>summary.json</c> beside a run's measurements: made from them, never needed, and believed only where they, <c>run.json</c> and this program are the same
/// as when it was made.
/// </summary>
public sealed class SummaryFile
{
    /// <summary>Its name.</summary>
    public const string Name = "summary.json";

    private const int MostBytes = 10_000;

    /// <summary>Between two times that a file system tells apart: 2 s where it is FAT.</summary>
    private static readonly TimeSpan coarsestClock = TimeSpan.FromSeconds(2);

    private readonly string path, measurements, information;

    /// <param name="folder">Of the run.</param>
    public SummaryFile(RunFolder folder) => (path, measurements, information) = (Path.Combine(folder.Path, Name), folder.Measurements, folder.Information);

    /// <summary>Verdicts may change from build to build.</summary>
    private static string Build => typeof(SummaryFile).Module.ModuleVersionId.ToString("N");

    /// <summary>What was stored, or <c>null</c> when there is nothing, or nothing that can be believed.</summary>
    public RunCounts? Read()
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists || file.Length > MostBytes) return null;
            var stored = JsonSerializer.Deserialize<Stored>(File.ReadAllBytes(path), RunInfo.Json);
            if (stored?.Counts is null || stored.Build != Build || stored.Information != Hash(information)) return null;
            return IsOf(stored) ? stored.Counts : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException or NotSupportedException or InputException)
        {
            return null;
        }
    }

    /// <summary>Stores what <paramref name="read"/> finds out. A folder that cannot be written gets none, and a file that grows
    /// meanwhile none that counts.</summary>
    /// <exception cref="InputException">As <paramref name="read"/> says.</exception>
    public RunCounts Make(Func<RunCounts> read)
    {
        var before = Stamp();
        var counts = read();
        Try(() =>
        {
            var stored = before with { Counts = counts, Content = Hash(measurements), Information = Hash(information) };
            if (Stamp() == before) Write(stored);
        });
        return counts;
    }

    /// <summary>The time alone tells a copy nothing: then the content has to be the same.</summary>
    private bool IsOf(Stored stored)
    {
        var now = Stamp();
        if (now.Bytes != stored.Bytes) return false;
        if (now.Changed is not null && now.Changed == stored.Changed) return true;
        if (Hash(measurements) != stored.Content) return false;
        Try(() => Write(stored with { Changed = now.Changed }));
        return true;
    }

    private Stored Stamp()
    {
        var file = new FileInfo(measurements);
        var isSettled = DateTime.UtcNow - file.LastWriteTimeUtc > coarsestClock;
        return new Stored { Bytes = file.Exists ? file.Length : -1, Changed = isSettled ? file.LastWriteTimeUtc.Ticks : null, Build = Build };
    }

    private void Write(Stored stored)
    {
        // Several may list the same folder; a reader sees one of their files, and never a part.
        var fresh = $"{path}.{Guid.NewGuid():N}";
        try
        {
            File.WriteAllText(fresh, JsonSerializer.Serialize(stored, RunInfo.Json) + "\n");
            File.Move(fresh, path, overwrite: true);
        }
        finally
        {
            File.Delete(fresh);
        }
    }

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InputException)
        {
            // Reading again is slower and as right.
        }
    }

    private static string Hash(string file)
    {
        using var stream = InputFile.Open(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <param name="Counts">What it is for.</param>
    private sealed record Stored(RunCounts? Counts = null)
    {
        /// <summary>Of the measurements.</summary>
        public long Bytes { get; init; }

        /// <summary>When the measurements were written, ticks, UTC; <c>null</c> where they could be written again and still have the same time.</summary>
        public long? Changed { get; init; }

        /// <summary>Of the measurements.</summary>
        public string? Content { get; init; }

        /// <summary>Of <c>run.json</c>.</summary>
        public string? Information { get; init; }

        /// <summary>Of the library that made it.</summary>
        public string? Build { get; init; }
    }
}
