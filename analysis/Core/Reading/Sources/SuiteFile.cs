using Analysis.Reading.Suite;

namespace Analysis.Reading.Sources;

/// <summary>A copy of this suite's measurements under another name, without its <c>run.json</c>.</summary>
internal sealed record SuiteFile(string File) : Source
{
    public override Source? Unseen(HashSet<string> seen) => seen.Add(Path.GetFullPath(File)) ? this : null;

    public override string Place => Path.GetDirectoryName(Path.GetFullPath(File))!;

    public override IEnumerable<Run> Read(ReadOptions options)
    {
        var gathered = SuiteRun.Read(File, options, null);
        yield return new Run(Path.GetFileNameWithoutExtension(File), null, gathered.Cases, SuiteRun.BaselineOf(gathered.Cases), gathered.Warnings);
    }
}
