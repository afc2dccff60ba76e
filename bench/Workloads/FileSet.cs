using System.Globalization;

namespace Bench.Workloads;

/// <summary>The files that tasks read. Processes that this one starts find them by a variable in their environment.</summary>
internal sealed class FileSet : IDisposable
{
    /// <summary>As many as a batch of the suites has tasks: no two of them read the same file.</summary>
    public const int Files = 64;

    /// <summary>Of each file.</summary>
    public const int FileBytes = 1 << 20;

    private const string Variable = "BENCH_FILE_SET";

    private static readonly SharedProvision Shared = new(Variable);

    private static volatile string[]? _paths;

    private readonly string _folder;

    private FileSet(string folder) => _folder = folder;

    /// <summary>The file that a task reads.</summary>
    /// <exception cref="InvalidOperationException">Nobody has made the files.</exception>
    public static string PathOf(int task) => (_paths ??= Paths())[task % Files];

    /// <summary>Makes the files, for the first who asks.</summary>
    /// <param name="place">Where, and whether another process's do.</param>
    /// <returns>The last one to dispose it deletes them; <c>null</c> where another process has made them.</returns>
    /// <exception cref="ProvisionException">They cannot be written.</exception>
    public static IDisposable? Provide(ProvisionPlace place) => Shared.Provide(place.IsInherited, () =>
    {
        Write(place.Folder);
        _paths = null;
        var folder = Path.GetFullPath(place.Folder);
        return (folder, new FileSet(folder));
    });

    public void Dispose()
    {
        _paths = null;
        Delete(_folder);
    }

    /// <exception cref="ProvisionException">They cannot be written.</exception>
    internal static void Write(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var content = new byte[FileBytes];
            for (var file = 0; file < Files; file++)
            {
                FileContent.Fill(content, file);
                using var stream = new FileStream(PathIn(folder, file), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
                stream.Write(content);
                // So that nothing is written back while tasks are timed.
                stream.Flush(flushToDisk: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Delete(folder);
            throw new ProvisionException(
                FormattableString.Invariant($"{Files} files of {FileBytes >> 20} MB cannot be written to {folder}: {e.Message}"),
                "Make room there, or choose another folder with --output.", e);
        }
    }

    private static void Delete(string folder)
    {
        try
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A process that is just ending still holds a file.
        }
    }

    private static string[] Paths()
    {
        var folder = Shared.Place
            ?? throw new InvalidOperationException($"there are no files to read: {Variable} is not set; tasks that read are of the verbs run and trace");
        return [.. Enumerable.Range(0, Files).Select(file => PathIn(folder, file))];
    }

    private static string PathIn(string folder, int file) => Path.Combine(folder, file.ToString(CultureInfo.InvariantCulture));
}
