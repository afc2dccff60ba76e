using System.Collections.Immutable;
using System.Globalization;
using Analysis.Formats;
using Analysis.Questions.Report;
using Analysis.Verdicts;

namespace Analysis.Questions.Publish;

/// <summary>A run on a site.</summary>
/// <param name="Judged">The run with its verdicts.</param>
/// <param name="Folder">Below the site, with slashes: <c>runs/machine/run</c>.</param>
public sealed record PublishedRun(JudgedRun Judged, string Folder)
{
    private readonly ImmutableArray<AnswerPart> parts = Report.Answer.Of(Judged).Parts;

    public RunInfo Info => Judged.Run.Info!;

    /// <summary>Of every suite, the shortest that there is.</summary>
    public string Answer => string.Join("; ", parts.Select(part => $"{part.Title}: {part.Count.Headline}"));

    /// <summary><c>ParallelFor best in 11 of 15</c>, of the first suite in which anything is decided.</summary>
    public string ShortAnswer => parts.Select(part => part.Count).FirstOrDefault(count => !count.Best.IsEmpty) is { } told
        ? $"{told.Best[0].Model} best in {Numbers.Text(told.Best[0].Cells)} of {Numbers.Text(told.Cells)}"
        : "undecided";

    /// <summary>In the order of machines and starts; each in a folder of its own, whatever it is called.</summary>
    public static ImmutableArray<PublishedRun> Of(IEnumerable<JudgedRun> runs)
    {
        var taken = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        return
        [
            .. runs
                .OrderBy(run => run.Run.Info!.Machine.Name, StringComparer.Ordinal).ThenBy(run => run.Run.Info!.Run, StringComparer.Ordinal)
                .Select(run => new PublishedRun(run, $"runs/{FolderOf(run.Run.Info!, taken)}")),
        ];
    }

    /// <summary>A row of the index.</summary>
    public SiteRow Row => new($"{Folder}/index.html", $"{Info.Machine.Name}/{Info.Run}",
        [
            Info.Machine.LogicalCores.ToString(CultureInfo.InvariantCulture), Info.Machine.OperatingSystem ?? "unknown", Info.Runtime.Version, Info.Profile,
        ],
        [
            Info.StartedUtc.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Info.Machine.Cpu ?? "unknown",
            $"{Numbers.Text(Judged.Cells.Count(cell => cell.Outcome == Outcome.Undecided))} of {Numbers.Text(Judged.Cells.Length)}", Answer,
        ]);

    private static string FolderOf(RunInfo info, Dictionary<string, HashSet<string>> taken)
    {
        var machine = FileName.Slug(info.Machine.Name);
        // A slug may be cut short; what tells machines apart stands at its end.
        if (info.Machine.Fingerprint is { } print && !machine.EndsWith(print, StringComparison.Ordinal)) machine += "-" + FileName.Slug(print);
        if (!taken.TryGetValue(machine, out var names)) taken.Add(machine, names = []);
        return $"{machine}/{FileName.Unique(info.Run, names)}";
    }
}
