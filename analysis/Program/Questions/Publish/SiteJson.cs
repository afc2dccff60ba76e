using System.Collections.Immutable;
using Analysis.Formats;
using Analysis.Questions.Report;

namespace Analysis.Questions.Publish;

/// <summary>What a site holds, for programs: <c>index.json</c>. Its property names are keys that never change.</summary>
internal static class SiteJson
{
    /// <summary>Tells a folder that was published to from any other.</summary>
    public const string Mark = "bench-analysis publish";

    public static string Of(Site site, ImmutableArray<ComparedRuns> compared) => Json.Of(new
    {
        Generator = Mark,
        SchemaVersion = 1,
        Newest = site.Newest.Folder,
        Runs = site.Runs.Select(run => new
        {
            run.Folder,
            run.Info.Run,
            Machine = run.Info.Machine.Name,
            run.Info.Machine.Cpu,
            run.Info.Machine.LogicalCores,
            run.Info.Machine.OperatingSystem,
            Runtime = run.Info.Runtime.Version,
            run.Info.Profile,
            StartedUtc = run.Info.StartedUtc.UtcDateTime,
            run.Info.StopReason,
            run.Answer,
            Suites = Answer.Of(run.Judged).Parts.Select(part => new
            {
                part.Title,
                part.Count.Cells,
                part.Count.Winners,
                part.Count.Ties,
                part.Count.Undecided,
                Best = part.Count.Best.Select(best => new { best.Model, best.Cells }),
            }),
        }),
        Compared = compared.Select(page => new { page.Folder, Runs = page.Comparison.Runs.Select(run => run.Judged.Run.Name) }),
    }) + "\n";
}
