using Analysis.Questions.Report;
using Analysis.Reading;
using Analysis.Tests.Commands;
using Analysis.Verdicts;

namespace Analysis.Tests.Questions.Report;

/// <summary>The runs that are committed in this repository.</summary>
internal static class CommittedRun
{
    /// <summary>The newest one, with its verdicts.</summary>
    public static ReportContent Newest()
    {
        var folder = Directory.GetDirectories(Path.Combine(Repository.Root, "results")).SelectMany(machine => Directory.GetDirectories(machine))
            .Where(run => File.Exists(Path.Combine(run, "run.json"))).OrderBy(run => Path.GetFileName(run), StringComparer.Ordinal).Last();
        var run = RunReader.Read([folder], ReadOptions.Strict).Single();
        return new ReportContent([JudgedRun.Of(run, Rule.For(run))]);
    }
}
