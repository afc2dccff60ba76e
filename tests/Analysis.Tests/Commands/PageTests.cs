using System.Text.RegularExpressions;

namespace Analysis.Tests.Commands;

/// <summary>The commands that pages tell people to type.</summary>
public sealed class PageTests
{
    [Theory(Timeout = 240_000)]
    [InlineData("README.md")]
    [InlineData("docs/analysis.md")]
    [InlineData("docs/verdicts.md")]
    [InlineData("docs/fleet.md")]
    public async Task Commands_in_a_page_are_understood_and_those_whose_files_are_there_run(string page)
    {
        var file = Path.Combine(Repository.Root, page);
        Assert.SkipUnless(File.Exists(file), $"there is no {page}");
        foreach (var arguments in CommandLine.In(File.ReadAllText(file)).Select(Quick))
        {
            using var folder = new TemporaryFolder();
            ExampleFiles.Write(folder.Root);
            CopyCommittedRuns(folder["results"]);
            var call = await ProcessCall.Of("dotnet", folder.Root, TestContext.Current.CancellationToken,
                [Path.Combine(AppContext.BaseDirectory, "analysis.dll"), .. CommandLine.Split(arguments)]);
            var stands = CommandLine.Split(arguments).Where(part => part.Contains('/')).All(part => Path.Exists(Path.Combine(folder.Root, part)));
            var onlyFilesMissing = !stands && call.Code is (2 or 3) && !call.Error.Contains("unknown ", StringComparison.Ordinal);
            Assert.True(call.Code == 0 || onlyFilesMissing, $"{arguments}: exit code {call.Code}\n{call.Output}\n{call.Error}");
        }
    }

    [Fact]
    public void What_the_readme_quotes_stands_in_the_report_that_it_links()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var link = Regex.Match(readme, @"\]\((results/[^)]*/report\.md)\)").Groups[1].Value;
        var quote = Words(string.Join(' ',
            readme.ReplaceLineEndings("\n").Split('\n').Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..])));
        Assert.NotEqual("", quote);
        Assert.Contains(quote, Words(File.ReadAllText(Path.Combine(Repository.Root, link))), StringComparison.Ordinal);
    }

    private static string Words(string text) => Regex.Replace(text, @"\s+", " ").Trim();

    /// <summary>Pages show the run that is committed.</summary>
    private static void CopyCommittedRuns(string results)
    {
        var committed = Path.Combine(Repository.Root, "results");
        foreach (var file in Directory.EnumerateFiles(committed, "*",
            new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2 }).Where(file =>
                Path.GetFileName(file) is "run.json" or "measurements.csv"))
        {
            var copy = Path.Combine(results, Path.GetRelativePath(committed, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>The same command with as few replicates as do.</summary>
    private static string Quick(string arguments) => arguments.StartsWith("calibrate", StringComparison.Ordinal)
        ? Regex.Replace(arguments, @"\s--replicates\s+\d+", "") + " --replicates 20"
        : arguments;

    [Fact]
    public void Calls_are_found_in_fences()
    {
        const string page = """
            analysis list
            ```sh
            ./run-benchmarks.sh --quick
            dotnet run -c Release --project analysis/Program -- report results/x --margin 5%   # comment
            bench-analysis list
            ```
            """;
        Assert.Equal(["report results/x --margin 5%", "list"], CommandLine.In(page));
    }
}
