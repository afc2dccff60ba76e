namespace Bench.Machines;

/// <summary>The files a system tells about itself in. A test gives fixed texts instead.</summary>
/// <param name="path">An absolute path.</param>
/// <returns>The file's content, or <c>null</c> where it is missing or not to be read.</returns>
public delegate string? MachineFiles(string path);

/// <summary>The real files.</summary>
public static class RealFiles
{
    public static string? Read(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
