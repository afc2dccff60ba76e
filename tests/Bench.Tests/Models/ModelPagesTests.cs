using Bench.Models;

namespace Bench.Tests.Models;

/// <summary>What <c>docs/models.md</c> says of each model.</summary>
public sealed class ModelPagesTests
{
    private static readonly string[] Paragraphs = File.ReadAllText(Page()).ReplaceLineEndings("\n").Split("\n\n");

    public static TheoryData<string> Names => [.. ModelList.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_model_is_told_in_a_paragraph_with_what_it_is_when_it_wins_and_its_traps(string model)
    {
        var paragraph = Assert.Single(Paragraphs, each => each.StartsWith($"**{model}** ", StringComparison.Ordinal));

        Assert.Contains("*Wins*", paragraph, StringComparison.Ordinal);
        Assert.Contains("*Traps:*", paragraph, StringComparison.Ordinal);
        Assert.True(paragraph.IndexOf("*Wins*", StringComparison.Ordinal) > model.Length + 10, "what it is comes first");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_model_is_in_the_table(string model) =>
        Assert.Contains(Paragraphs.SelectMany(each => each.Split('\n')), line => line.StartsWith($"| `{model}`", StringComparison.Ordinal));

    private static string Page()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bench.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "docs", "models.md");
    }
}
