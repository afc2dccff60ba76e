namespace Bench.Commands;

/// <summary>The clone this program was built in. BenchmarkDotNet builds the cases from it, and looks for it above the working directory.</summary>
internal static class SourceFolder
{
    private const string Marker = "Bench.sln";

    /// <summary>Makes it the working directory.</summary>
    /// <exception cref="UsageException">The program was moved away from its sources.</exception>
    public static string Enter()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, Marker))) continue;
            Environment.CurrentDirectory = folder.FullName;
            return folder.FullName;
        }
        throw new UsageException(
            $"there is no {Marker} above {AppContext.BaseDirectory}: the cases are built from the sources, so run it from a clone of the repository");
    }
}
