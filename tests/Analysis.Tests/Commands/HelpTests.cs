using Analysis.Commands;

namespace Analysis.Tests.Commands;

public sealed class HelpTests
{
    public static TheoryData<string> Examples => [.. Application.Verbs().SelectMany(verb => verb.Examples).Select(example => example.Arguments)];

    [Theory(Timeout = 120_000)]
    [MemberData(nameof(Examples))]
    public async Task Every_example_in_the_help_runs(string arguments)
    {
        using var folder = new TemporaryFolder();
        ExampleFiles.Write(folder.Root);
        var call = await ProcessCall.Of("dotnet", folder.Root, TestContext.Current.CancellationToken,
            [Path.Combine(AppContext.BaseDirectory, "analysis.dll"), .. CommandLine.Split(arguments)]);
        Assert.True(call.Code == 0, $"{arguments}\n{call.Output}\n{call.Error}");
        Assert.NotEqual("", call.Output);
    }

    [Fact]
    public void Every_verb_shows_its_examples()
    {
        foreach (var verb in Application.Verbs())
        {
            var help = Invocation.Of(verb.Command.Name, "--help");
            Assert.Equal(0, help.Code);
            Assert.NotEmpty(verb.Examples);
            Assert.All(verb.Examples, example => Assert.Contains($"bench-analysis {example.Arguments}", help.Output, StringComparison.Ordinal));
            Assert.All(verb.Examples, example => Assert.StartsWith(verb.Command.Name, example.Arguments, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_verb_and_its_examples_are_in_the_page_of_the_package()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "analysis.md"));
        Assert.All(Application.Verbs(), verb => Assert.Contains($"bench-analysis {verb.Command.Name}", page, StringComparison.Ordinal));
    }
}
