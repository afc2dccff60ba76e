using System.Collections.Immutable;
using Analysis.Formats;
using Analysis.Questions.Report;
using Analysis.Reading;
using Analysis.Reading.Suite;
using Analysis.Rendering;
using Analysis.Verdicts;

namespace Analysis.Commands;

/// <summary>
/// The report of a small made-up run, drawn into memory by another core while the real run is being read, and thrown away. A program this short spends two
/// fifths of its CPU time on compiling methods when they are called first, and more on loading the library that draws: whoever reads has nothing to draw
/// yet, and whoever draws then finds it done. On one core it would only be more work.
/// </summary>
internal static class Rehearsal
{
    private const int Rounds = 6;

    private static readonly ImmutableArray<string> models = [ModelName.Sequential, ModelName.Thread, ModelName.ParallelFor];
    private static readonly ImmutableArray<long> grains = [100, 10_000];
    private static readonly ImmutableArray<int> tasks = [4, 64];
    private static int begun;

    /// <summary>Once in a process, in the background; what goes wrong there is said when it is for real.</summary>
    public static void Begin()
    {
        if (Environment.ProcessorCount > 1 && Interlocked.Exchange(ref begun, 1) == 0) Task.Run(Play);
    }

    private static void Play()
    {
        var judged = JudgedRun.Of(new Run("rehearsal", null, [.. Cases()], ModelName.Sequential, []), new Rule());
        PageFolder.Rendered(ReportPage.Of(new ReportContent([judged])), "report.md", new Pictures(Theme.Light));
    }

    private static IEnumerable<Case> Cases() =>
        from count in tasks
        from grain in grains
        from model in models
        select new Case(
            SuiteCell.Of(SuiteName.CpuBoundSquaring, WorkloadName.Squaring, ConfigurationName.Natural, count, grain, "squares", null), model,
            [.. Enumerable.Range(1, Rounds).Select(round => Launch(round, count * grain * (1 + models.IndexOf(model))))]);

    private static RoundSample Launch(int round, double nanoseconds) =>
        new(round, [nanoseconds, nanoseconds * (1 + round / 100.0), nanoseconds], CpuNanoseconds: 2 * nanoseconds, AllocatedBytes: nanoseconds);
}
