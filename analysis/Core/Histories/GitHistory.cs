using System.Collections.Immutable;
using System.Globalization;
using Analysis.Reading;

namespace Analysis.Histories;

/// <summary>Calls git.</summary>
/// <param name="folder">In which it is called.</param>
/// <param name="arguments">All but the program's name.</param>
/// <exception cref="InputException">There is no git.</exception>
public delegate GitAnswer Git(string folder, IReadOnlyList<string> arguments);

/// <param name="Code">The exit code: 0 when all went well.</param>
/// <param name="Output">Standard output as it is.</param>
/// <param name="Error">Standard error.</param>
public sealed record GitAnswer(int Code, byte[] Output, string Error)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Output);
}

/// <summary>The history of a file in a repository: each commit that changed it is a version.</summary>
public static class GitHistory
{
    private const char Begin = '\u0001', Between = '\u0002';

    /// <summary>Reads every version of the file, through renames, the newest last.</summary>
    /// <param name="file">As the user typed it; it need not exist any more.</param>
    /// <param name="scratch">A folder of its own, into which the versions are written to be read.</param>
    /// <exception cref="InputException">No repository, no such file in it, or no version that can be read.</exception>
    public static History Read(string file, Git git, string scratch, ReadOptions options)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        if (!Directory.Exists(folder)) throw new InputException($"{file}: there is no such folder; name a file in a git repository");
        var warnings = ImmutableArray.CreateBuilder<Warning>();
        var shallow = git(folder, ["rev-parse", "--is-shallow-repository"]);
        if (shallow.Code != 0)
            throw new InputException($"{file}: it is in no git repository ({FirstLine(shallow.Error)}); name a file that is, or the versions one by one");
        if (shallow.Text.Trim() == "true")
            warnings.Add(new Warning("shallow-clone", file, "the clone is shallow, so that older versions are missing",
                "fetch the whole history: git fetch --unshallow"));
        var commits = Commits(file, folder, git);
        var labels = VersionLabels.Of([.. commits.Select(commit => (commit.Hash, new VersionName(commit.Time, commit.Hash)))]);
        var versions = commits.Zip(labels)
            .Select(each => Version(each.First, each.Second, Path.GetFileName(file), folder, git, scratch, options, warnings)).OfType<MeasuredVersion>();
        History history = new([.. versions], VersionOrder.Commits, warnings.ToImmutable());
        return history.Versions.IsEmpty ? throw new InputException($"{file}: no version can be read ({warnings[^1].Problem})") : history;
    }

    private static Commit[] Commits(string file, string folder, Git git)
    {
        var log = git(folder,
        [
            "-c", "core.quotepath=off", "log", "--follow", "--diff-filter=AMR", "--name-only", $"--format={Begin}%h{Between}%cI", "--", Path.GetFileName(file),
        ]);
        if (log.Code != 0) throw new InputException($"{file}: git log fails ({FirstLine(log.Error)})");
        Commit[] commits = [.. log.Text.Split(Begin, StringSplitOptions.RemoveEmptyEntries).Select(Parsed).OfType<Commit>().Reverse()];
        return commits.Length > 0 ? commits : throw new InputException($"{file}: no commit has it; commit it, or name another file");
    }

    private static Commit? Parsed(string entry)
    {
        var lines = entry.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length > 1 && lines[0].Split(Between) is [var hash, var time]
            ? new Commit(hash, DateTimeOffset.Parse(time, CultureInfo.InvariantCulture), lines[^1])
            : null;
    }

    private static MeasuredVersion? Version(
        Commit commit, string label, string name, string folder, Git git, string scratch, ReadOptions options, ImmutableArray<Warning>.Builder warnings)
    {
        var subject = $"{name} at {commit.Hash}";
        var content = git(folder, ["show", $"{commit.Hash}:{commit.Path}"]);
        if (content.Code != 0)
        {
            warnings.Add(HistoryReader.LeftOut(subject, FirstLine(content.Error)));
            return null;
        }
        var place = Path.Combine(scratch, commit.Hash);
        try
        {
            Directory.CreateDirectory(place);
            var copy = Path.Combine(place, name);
            File.WriteAllBytes(copy, content.Output);
            var run = RunReader.Read([copy], options)[0];
            return new MeasuredVersion(label, commit.Time,
                run with { Name = subject, Warnings = [.. run.Warnings.Select(warning => warning with { Subject = Named(warning.Subject) })] });
        }
        catch (InputException fault)
        {
            warnings.Add(HistoryReader.LeftOut(subject, Named(fault.Message)));
            return null;
        }

        string Named(string text) => text.Replace(place + Path.DirectorySeparatorChar, $"{commit.Hash}:", StringComparison.Ordinal);
    }

    private static string FirstLine(string text) => text.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0) ?? "git said nothing";

    private sealed record Commit(string Hash, DateTimeOffset Time, string Path);
}
