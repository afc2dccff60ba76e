using System.Collections.Immutable;
using System.Text;
using Analysis.Formats;
using Analysis.Questions.Compare;
using Analysis.Questions.Report;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Questions.Publish;

/// <summary>A site of many runs, as plain files for any host: the same runs give the same bytes.</summary>
/// <param name="Runs">In the order of machines and starts.</param>
public sealed record Site(ImmutableArray<PublishedRun> Runs)
{
    /// <summary>Names of the files at the top.</summary>
    public const string IndexName = "index.html", FactsName = "index.json", BadgeName = "badge.svg";

    /// <summary>Runs of a machine that are compared, the newest ones.</summary>
    private const int ComparedAtMost = 12;

    private static readonly UTF8Encoding encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The newest run.</summary>
    public PublishedRun Newest => Runs.MaxBy(run => run.Info.StartedUtc)!;

    /// <summary>Writes all pages.</summary>
    /// <exception cref="IOException">The folder or a file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file may not be written.</exception>
    public void Write(string directory)
    {
        Parallel.ForEach(Runs, run => Write(run, Path.Combine([directory, .. run.Folder.Split('/')])));
        var compared = Compared().ToImmutableArray();
        foreach (var page in compared)
            ComparePage.Write(new CompareContent(page.Comparison, IsAbsolute: false), Path.Combine([directory, .. page.Folder.Split('/')]), Pictures.None);
        Write(directory, BadgeName, Badge.Of("bench", Newest.ShortAnswer));
        Write(directory, FactsName, SiteJson.Of(this, compared));
        Write(directory, IndexName, Index(compared).ToHtml());
    }

    /// <summary>All runs, and those of each machine that has several.</summary>
    private IEnumerable<ComparedRuns> Compared()
    {
        if (Of("compare/all", $"All {Numbers.Text(Runs.Length)} runs compared", Runs) is { } all) yield return all;
        var names = MachineNames.Of(Runs.Select(run => run.Info.Machine));
        foreach (var machine in Runs.GroupBy(run => names[run.Info.Machine]))
        {
            var folder = $"compare/{machine.Last().Folder.Split('/')[1]}";
            var newest = machine.OrderBy(run => run.Info.StartedUtc).TakeLast(ComparedAtMost).ToImmutableArray();
            if (newest.Length < Runs.Length && Of(folder, $"{machine.Key}: {Numbers.Text(newest.Length)} runs compared", newest) is { } page) yield return page;
        }
    }

    /// <summary><c>null</c> where there is nothing to compare.</summary>
    private static ComparedRuns? Of(string folder, string title, ImmutableArray<PublishedRun> runs)
    {
        if (runs.Length < 2) return null;
        var comparison = RunComparison.Of([.. runs.Select(run => run.Judged)]);
        return comparison.Common.Any() ? new ComparedRuns(folder, title, comparison) : null;
    }

    private static void Write(PublishedRun run, string directory)
    {
        ReportPage.Write(new ReportContent([run.Judged]), directory, Pictures.None);
        Write(directory, BadgeName, Badge.Of("bench", run.ShortAnswer));
    }

    private static void Write(string directory, string name, string text) => File.WriteAllText(Path.Combine(directory, name), text, encoding);

    private SiteIndex Index(ImmutableArray<ComparedRuns> compared)
    {
        var machines = Runs.Select(run => run.Info.Machine.Name).Distinct().Count();
        return new SiteIndex(
            "Benchmark runs",
            Sentence.Of($"{Numbers.Counted(Runs.Length, "run")} of {Numbers.Counted(machines, "machine")}. The newest: ")
                + Sentence.Strong(Newest.Answer) + ".",
            [
                .. compared.Select(page => ($"{page.Folder}/index.html", page.Title)),
                (FactsName, "The same for programs"), (BadgeName, "The newest answer as a badge"),
            ],
            ["Cores", "Operating system", "Runtime", "Profile"], ["Started", "CPU", "Undecided", "Answer"], [.. Runs.Select(run => run.Row)]);
    }
}

/// <summary>A page that compares runs.</summary>
/// <param name="Folder">Below the site, with slashes.</param>
/// <param name="Title">What its link is called.</param>
public sealed record ComparedRuns(string Folder, string Title, RunComparison Comparison);
