namespace Architecture.Tests;

/// <summary>What a reader's screen holds.</summary>
public sealed class LineTests
{
    private const int Longest = 160;

    private static readonly string[] folders = ["analysis", "bench", "tests"];

    [Fact]
    public void No_line_of_the_sources_is_longer_than_160_characters()
    {
        var sources = Sources().ToArray();
        Assert.True(sources.Length > 400, $"only {sources.Length} sources below {ArrowTests.Root()}");
        Assert.Empty(sources.SelectMany(LongLines));
    }

    private static IEnumerable<string> LongLines(string file) => File.ReadLines(file)
        .Select((line, index) => (line, number: index + 1))
        .Where(each => each.line.Length > Longest)
        .Select(each => $"{Path.GetRelativePath(ArrowTests.Root(), file)}:{each.number}: {each.line.Length} characters");

    private static IEnumerable<string> Sources() => folders
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(ArrowTests.Root(), folder), "*.cs", SearchOption.AllDirectories))
        .Where(file => !Path.GetRelativePath(ArrowTests.Root(), file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
}
