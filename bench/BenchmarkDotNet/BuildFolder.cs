namespace Bench.BenchmarkDotNet;

/// <summary>
/// The folder that the benchmarks are generated and compiled in. A lock file beside it tells whether its run is alive, so that a later run can remove what
/// a killed one left behind, and never what another one needs.
/// </summary>
internal sealed class BuildFolder : IDisposable
{
    private const string LockExtension = ".lock";

    private readonly string _path;
    private readonly FileStream _lock;

    private BuildFolder(string path)
    {
        _path = path;
        _lock = new FileStream(path + LockExtension, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
    }

    /// <param name="parent">Where such folders lie.</param>
    /// <param name="name">Its name, not used before.</param>
    public static BuildFolder Take(string parent, string name)
    {
        foreach (var left in Directory.EnumerateFiles(parent, "*" + LockExtension)) RemoveIfAbandoned(left);
        return new BuildFolder(Path.Combine(parent, name));
    }

    public void Dispose()
    {
        Remove(_path);
        _lock.Dispose();
    }

    private static void RemoveIfAbandoned(string lockFile)
    {
        try
        {
            using var abandoned = new FileStream(lockFile, FileMode.Open, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            Remove(lockFile[..^LockExtension.Length]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Its run is alive, or another run is just removing it.
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A process that is just ending still holds it; it lies among build outputs and does no harm.
        }
    }
}
