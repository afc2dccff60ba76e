using System.Collections.Immutable;
using Analysis.Reading.Building;
using Analysis.Reading.Suite;

namespace Analysis.Reading.Sources;

/// <summary>A folder that <c>bench</c> wrote: <c>run.json</c> and <c>measurements.csv</c>.</summary>
internal sealed record RunFolder(string Folder) : Source
{
    /// <summary>The name of the measurements in a run's folder.</summary>
    public const string Measurements = "measurements.csv";

    public override Source? Unseen(HashSet<string> seen) => seen.Add(Place) ? this : null;

    public override string Place => Path.TrimEndingDirectorySeparator(Path.GetFullPath(Folder));

    public override IEnumerable<Run> Read(ReadOptions options)
    {
        var warnings = ImmutableArray.CreateBuilder<Warning>();
        var info = ReadInfo(options, warnings);
        var gathered = Gather(options, info);
        warnings.AddRange(gathered.Warnings);
        yield return new Run(info is null ? FolderName() : $"{info.Machine.Slug}/{info.Run}", info, FailedCases.Emptied(gathered.Cases, info), SuiteBaseline.Of(gathered.Cases), warnings.DrainToImmutable());
    }

    private RunInfo? ReadInfo(ReadOptions options, ImmutableArray<Warning>.Builder warnings)
    {
        try
        {
            var info = RunInfoFile.Read(Folder);
            if (info is null) warnings.Add(new Warning("no-run-info", Folder, "there is no run.json, so that the machine and the profile are not known", "keep run.json beside measurements.csv"));
            return info;
        }
        catch (InputException fault) when (options.SkipBad)
        {
            warnings.Add(new Warning("no-run-info", Folder, $"run.json was left out: {fault.Message}", "mend it, or do without"));
            return null;
        }
    }

    private Gathered Gather(ReadOptions options, RunInfo? info)
    {
        var file = Path.Combine(Folder, Measurements);
        if (!File.Exists(file) && info is not null) return new Gathered([], [Nothing()]);
        var gathered = OneFile.Read(file, options, SuiteMeasurements.Read);
        return gathered.Cases.IsEmpty ? gathered with { Warnings = [.. gathered.Warnings, Nothing()] } : gathered;
    }

    private Warning Nothing() => new("no-measurements", Folder, "nothing was measured yet", "let the run go on until its first case is done");

    private string FolderName()
    {
        var folder = new DirectoryInfo(Path.GetFullPath(Folder));
        return folder.Parent is { Parent: not null } machine ? $"{machine.Name}/{folder.Name}" : folder.Name;
    }
}
