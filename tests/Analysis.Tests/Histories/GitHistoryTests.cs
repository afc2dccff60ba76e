using System.Text;
using Analysis.Histories;
using Analysis.Tests.Commands;

namespace Analysis.Tests.Histories;

/// <summary>The history of a file in a repository; git is made up but for one test.</summary>
public sealed class GitHistoryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly MadeUpHistory made = new(3, 2);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_commit_is_a_version_the_newest_last_through_renames()
    {
        var history = Read(Log(("ccc", 3, "new/Sorting-report.csv"), ("bbb", 2, "old/Sorting-report.csv"), ("aaa", 1, "old/Sorting-report.csv")));
        Assert.Equal(VersionOrder.Commits, history.Order);
        Assert.Equal(["2026-01-01", "2026-01-02", "2026-01-03"], history.Versions.Select(version => version.Label));
        Assert.Equal("Sorting-report.csv at aaa", history.Versions[0].Run.Name);
        Assert.Equal(2, CaseHistory.In(history.Versions).Length);
    }

    [Fact]
    public void Commits_of_one_day_are_told_apart()
    {
        var history = Read(Log(("bbb", 2, "Sorting-report.csv"), ("aaa", 2, "Sorting-report.csv")));
        Assert.Equal(["2026-01-02 aaa", "2026-01-02 bbb"], history.Versions.Select(version => version.Label));
    }

    [Fact]
    public void A_commit_that_cannot_be_read_is_left_out_and_named_without_the_scratch_folder()
    {
        var history = Read(Log(("ccc", 3, "broken"), ("bbb", 2, "Sorting-report.csv"), ("aaa", 1, "missing")));
        Assert.Single(history.Versions);
        Assert.Equal(["Sorting-report.csv at aaa", "Sorting-report.csv at ccc"], history.Warnings.Select(warning => warning.Subject));
        Assert.All(history.Warnings, warning => Assert.DoesNotContain(folder.Root, warning.Problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_shallow_clone_is_said_with_its_remedy() =>
        Assert.Contains(Read(Log(("aaa", 1, "Sorting-report.csv")), shallow: "true\n").Warnings,
            warning => warning.Remedy.Contains("--unshallow", StringComparison.Ordinal));

    [Fact]
    public void No_repository_no_commit_and_no_folder_are_named()
    {
        Assert.Contains("in no git repository (fatal: not a git repository",
            Fault((_, _) => new GitAnswer(128, [], "fatal: not a git repository\n")), StringComparison.Ordinal);
        Assert.Contains("no commit has it", Fault(Answering("", "false")), StringComparison.Ordinal);
        Assert.Contains("no such folder",
            Assert.Throws<InputException>(() => GitHistory.Read(folder["no", "a.csv"], Answering("", "false"), folder["scratch"], new ReadOptions())).Message,
            StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_real_repository_is_read()
    {
        var git = async (string[] arguments) =>
        {
            var call = await ProcessCall.Of("git", folder.Root, TestContext.Current.CancellationToken,
                ["-c", "user.name=somebody", "-c", "user.email=somebody@example.org", .. arguments]);
            Assert.True(call.Code == 0, call.Error);
        };
        await git(["init", "--quiet"]);
        foreach (var (name, version) in new[] { ("Old-report.csv", 0), ("Old-report.csv", 1), ("Sorting-report.csv", 1), ("Sorting-report.csv", 2) })
        {
            if (name == "Sorting-report.csv" && !File.Exists(folder[name])) await git(["mv", "Old-report.csv", name]);
            File.WriteAllText(folder[name], made.Report(version));
            await git(["add", "--all"]);
            await git(["commit", "--quiet", "-m", $"version {version}"]);
        }
        var call = Invocation.Of("trend", "--git", folder["Sorting-report.csv"], "--output", folder["out"]);
        Assert.True(call.Code == 0, call.Error);
        Assert.StartsWith("4 versions,", call.Output, StringComparison.Ordinal);
    }

    private string Fault(Git git) => Assert.Throws<InputException>(() => Read(git)).Message;

    private History Read(string log, string shallow = "false\n") => Read(Answering(log, shallow));

    private History Read(Git git) => GitHistory.Read(folder["Sorting-report.csv"], git, folder["scratch"], new ReadOptions());

    private Git Answering(string log, string shallow) => (_, arguments) => arguments switch
    {
        ["rev-parse", ..] => new GitAnswer(0, Encoding.UTF8.GetBytes(shallow), ""),
        ["show", var what] when what.EndsWith("missing", StringComparison.Ordinal) => new GitAnswer(128, [], "fatal: path does not exist\n"),
        ["show", var what] when what.EndsWith("broken", StringComparison.Ordinal) => new GitAnswer(0, "Something,Else\n1,2\n"u8.ToArray(), ""),
        ["show", var what] => new GitAnswer(0, Encoding.UTF8.GetBytes(made.Report(what[0] - 'a')), ""),
        _ => new GitAnswer(0, Encoding.UTF8.GetBytes(log), ""),
    };

    /// <summary>As git writes it, newest first.</summary>
    private static string Log(params (string Hash, int Day, string Path)[] commits) =>
        string.Concat(commits.Select(commit => $"\u0001{commit.Hash}\u00022026-01-0{commit.Day}T00:00:00+00:00\n\n{commit.Path}\n"));
}
