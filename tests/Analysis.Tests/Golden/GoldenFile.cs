using Analysis.Tests.Commands;

namespace Analysis.Tests.Golden;

/// <summary>
/// Output that is compared with a file kept in this folder, byte by byte. After a wanted change
/// <c>BENCH_UPDATE_GOLDEN=1 dotnet test</c> writes the files anew; look at the difference before you commit it.
/// </summary>
internal static class GoldenFile
{
    public static void Matches(string name, string text)
    {
        var path = Path.Combine(Repository.Root, "tests", "Analysis.Tests", "Golden", name);
        if (Environment.GetEnvironmentVariable("BENCH_UPDATE_GOLDEN") == "1") File.WriteAllText(path, text);
        Assert.True(File.Exists(path), $"{name} is missing: write it with BENCH_UPDATE_GOLDEN=1");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }
}
