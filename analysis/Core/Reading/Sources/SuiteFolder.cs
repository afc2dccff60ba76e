using System.Collections.Immutable;
using Analysis.Reading.Building;
using Analysis.Reading.Suite;

namespace Analysis.Reading.Sources;

/// <summary>A folder that <c>bench</c> wrote: <c>run.json</c> and <c>measurements.csv</c>.</summary>
internal sealed record SuiteFolder(string Path) : Source
{
    public override Source? Unseen(HashSet<string> seen) => seen.Add(Place) ? this : null;

    public override string Place => System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(Path));

    public override IEnumerable<Run> Read(ReadOptions options)
    {
        var warnings = ImmutableArray.CreateBuilder<Warning>();
        var folder = RunFolder.At(Path);
        var info = ReadInfo(folder, options, warnings);
        var gathered = Gather(folder, options, info);
        warnings.AddRange(gathered.Warnings);
        yield return new Run(info is null ? FolderName() : SuiteRun.NameOf(info), info, gathered.Cases, SuiteRun.BaselineOf(gathered.Cases),
            warnings.DrainToImmutable());
    }

    private RunInfo? ReadInfo(RunFolder folder, ReadOptions options, ImmutableArray<Warning>.Builder warnings)
    {
        try
        {
            var info = folder.ReadInfo();
            if (info is null)
                warnings.Add(new Warning("no-run-info", Path, "there is no run.json, so that the machine and the profile are not known",
                    "keep run.json beside measurements.csv"));
            return info;
        }
        catch (InputException fault) when (options.SkipBad)
        {
            warnings.Add(new Warning("no-run-info", Path, $"run.json was left out: {fault.Message}", "mend it, or do without"));
            return null;
        }
    }

    private Gathered Gather(RunFolder folder, ReadOptions options, RunInfo? info)
    {
        if (!System.IO.File.Exists(folder.Measurements) && info is not null) return new Gathered([], [Nothing()]);
        var gathered = SuiteRun.Read(folder.Measurements, options, info);
        return gathered.Cases.IsEmpty ? gathered with { Warnings = [.. gathered.Warnings, Nothing()] } : gathered;
    }

    private Warning Nothing() => new("no-measurements", Path, "nothing was measured yet", "let the run go on until its first case is done");

    private string FolderName()
    {
        var folder = new DirectoryInfo(System.IO.Path.GetFullPath(Path));
        return folder.Parent is { Parent: not null } machine ? $"{machine.Name}/{folder.Name}" : folder.Name;
    }
}
