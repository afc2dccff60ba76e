namespace Analysis.Tests.Commands;

/// <summary>The clone that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>How the tests were built: <c>Debug</c> or <c>Release</c>.</summary>
    public static string Build { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Bench.sln"))) return at.FullName;
        }
        throw new InvalidOperationException($"no Bench.sln above {folder}");
    }
}
