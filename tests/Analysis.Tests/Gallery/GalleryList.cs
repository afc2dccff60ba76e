using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Questions.Calibrate;
using Analysis.Questions.Compare;
using Analysis.Questions.Report;
using Analysis.Questions.Trend;
using Analysis.Rendering;
using Analysis.Tests.Questions.Report;
using Analysis.Tests.Reading;
using Analysis.Tests.Timelines;
using Analysis.Timelines;
using Analysis.Verdicts;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Tests.Gallery;

/// <summary>The gallery: every type of chart in its telling states. A further picture is an entry.</summary>
internal static class GalleryList
{
    private static readonly ImmutableArray<string> two = ["Sequential", "ParallelFor"];
    private static readonly ImmutableArray<string> three = ["Sequential", "ThreadPool", "ParallelFor"];
    private static readonly ImmutableArray<string> seven = ["Sequential", "ThreadPool", "Thread", "ParallelFor", "Async", "MultiProcess", "ProcessPerTask"];
    private static readonly ImmutableArray<string> twelve = ["Sequential", .. Enumerable.Range(1, 11).Select(i => $"Variant{i}")];
    private static readonly ImmutableArray<string> longNames =
        ["Npg_SingularCommand_Boxed_Value_Prepared", "Npg_SingularCommand_Boxed_Value_Unparsed", "Npg_SingularCommand_Typed_Value_Prepared"];
    private static readonly ImmutableArray<string> chinese = ["顺序执行", "线程池", "并行循环"];
    private static readonly ImmutableArray<double> grains = [100, 1_000, 10_000, 100_000];
    private static readonly ImmutableArray<double> manyGrains = [.. Enumerable.Range(0, 12).Select(i => 50 * Math.Pow(2, i))];

    public static ImmutableArray<(string Title, ImmutableArray<GalleryPicture> Pictures)> Sections { get; } =
    [
        ("Winner map",
        [
            Map("winner-map", "A winner in its colour with its lead, a tie in stripes, an undecided cell striped with grey, with the model to use meanwhile "
                + "and what it can lose at most.",
                MadeUpVerdicts.Report().Runs[0]),
            Map("winner-map-dark", "The same, dark.", MadeUpVerdicts.Report().Runs[0], dark: true),
            Map("winner-map-two-models", "Two models.", GalleryRun.Judged(two, [64], grains)),
            Map("winner-map-twelve-models", "Twelve models and twelve grains: where names do not fit, symbols stand for them.",
                GalleryRun.Judged(twelve, [4, 64], manyGrains)),
            Map("winner-map-one-grain", "One grain.", GalleryRun.Judged(seven, [64, 512], [1_000])),
            Map("winner-map-long-names", "Names of 40 letters go to a legend.", GalleryRun.Judged(longNames, [4, 64], grains)),
            Map("winner-map-chinese", "Chinese names, in a face that has the letters. Without such a face, a warning says which to install.",
                GalleryRun.Judged(chinese, [64], grains)),
        ]),
        ("Speedup by grain",
        [
            Speedup("speedup", "Intervals, the ideal as a dashed line, and grey zones where the winner changes.",
                GalleryRun.Judged(seven, [64], [.. manyGrains.Where((_, i) => i % 2 == 0)])),
            Speedup("speedup-twelve-models", "Twelve models: labels that would cover each other are moved apart.",
                GalleryRun.Judged(twelve, [64], [1_000, 10_000])),
            Speedup("speedup-long-names", "Names of 40 letters are cut where they are alike.", GalleryRun.Judged(longNames, [64], grains)),
        ]),
        ("Every round",
        [
            Rounds("rounds", "Twelve rounds of each model above its interval; models far from the best stand in the margin.",
                GalleryRun.Judged(seven, [64], [100, 10_000], noise: 0.03)),
            Rounds("rounds-dark", "Two models, dark.", GalleryRun.Judged(two, [64], [100, 10_000]), dark: true),
            Rounds("rounds-many", "500 rounds, of which 200 are drawn.", GalleryRun.Judged(three, [64], [10_000], rounds: 500, noise: 0.05)),
            Rounds("rounds-long-names", "Names of 40 letters.", GalleryRun.Judged(longNames, [64], [1_000])),
        ]),
        ("Why",
        [
            Named("efficiency", "Efficiency by grain, with the 50% at which METG is read."),
            Named("cost", "CPU time over makespan: lower left is better; the dashed lines are one core busy and all of them."),
            Named("pareto-front", "Who is beaten in both, makespan and CPU time: those off the solid line, with hollow markers."),
            Named("iterations", "Iterations in order, a line per launch: a slope is drift, bundles are modes."),
            Named("first-batch", "The first batch of a fresh process against a warm one."),
        ]),
        ("What models cost",
        [
            Costs("overhead", "What handing out an empty task costs, with one task and with many."),
            Costs("efficiency-by-grain", "Efficiency by grain at a fixed number of tasks: METG is read at the dashed lines."),
            Costs("scaling", "Speedup by tasks in flight, and the fitted law."),
            Costs("imbalance", "Tasks of different sizes: who splits beforehand follows the upper dashed line."),
        ]),
        ("Timelines",
        [
            new("timeline",
                "When each task ran, a lane per worker. Above, dotted: tasks that wait; solid: threads of the pool; a triangle: a thread is injected.",
                TimelineCharts.Of("timeline", "When each task ran", Timelines()), Theme.Light),
            new("pool-threads", "Threads of the pool while blocked tasks wait for more.",
                PoolThreadsChart.Of("pool-threads", "Threads of the pool", Timelines())!, Theme.Light),
        ]),
        ("Comparison of runs",
        [
            Compared("winners-side-by-side", "Who wins where, on two machines.", 0, Two("intel-xeon-8370c-2-linux")),
            Compared("speedups-side-by-side", "A mark per machine; the line between them shows how far they are apart.", 1, Two("intel-xeon-8370c-2-linux")),
            Compared("changes", "What became faster or slower on the same machine.", 2, Two("amd-epyc-7763-2-linux")),
        ]),
        ("Beside time",
        [
            Memory("memory", "What each model allocates; one that allocates nothing stands in the margin.",
                "Method,Count,Mean,Error,StdDev,Ratio,RatioSD,Allocated\n"
                + "Concat,10,310.0 ns,2.0 ns,1.8 ns,1.00,0.00,1.21 KB\nBuilder,10,190.0 ns,1.5 ns,1.3 ns,0.61,0.01,440 B\n"
                + "Span,10,80.0 ns,0.5 ns,0.4 ns,0.26,0.00,-\n"
                + "Concat,1000,190.0 us,2.0 us,1.8 us,1.00,0.00,1.94 MB\nBuilder,1000,12.0 us,0.2 us,0.2 us,0.06,0.00,16.1 KB\n"
                + "Span,1000,7.0 us,0.1 us,0.1 us,0.04,0.00,-\n"),
        ]),
        ("Trend",
        [
            Trend("trend", "46 versions of four cases: two that changed, one back and forth, and one that did not.", Yardstick.Makespan),
            Trend("trend-relative", "The same over the baseline of the same version, on a machine that was a third slower from the 16th version to the 30th.",
                Yardstick.Speedup),
        ]),
        ("Calibration",
        [
            new("false-winners", "How often a winner is named where nothing differs.",
                CalibrationPage.Of(GalleryRun.Calibration()).Charts.First(), Theme.Light),
            new("differences-found", "How often the best is found.", CalibrationPage.Of(GalleryRun.Calibration()).Charts.Last(), Theme.Light),
        ]),
    ];

    private static ImmutableArray<Timeline> Timelines() =>
        TimelineReader.Of(Constructed.Four().Tasks, [.. Constructed.Four().Pool, Constructed.Look(21, 4, 0)]);

    private static GalleryPicture Map(string name, string shows, JudgedRun run, bool dark = false) => First<MapChart>(name, shows, run, dark);

    private static GalleryPicture Speedup(string name, string shows, JudgedRun run, bool dark = false) => First<LineChart>(name, shows, run, dark);

    private static GalleryPicture Rounds(string name, string shows, JudgedRun run, bool dark = false) => First<DotChart>(name, shows, run, dark);

    /// <summary>The first chart of that type, by the name of its files.</summary>
    private static GalleryPicture Named(string name, string shows) =>
        new(name, shows, ReportPage.Of(new ReportContent([GalleryRun.Detailed()])).Charts.First(chart => chart.Name.StartsWith(name, StringComparison.Ordinal)),
            Theme.Light);

    private static GalleryPicture Costs(string name, string shows) =>
        new(name, shows, ReportPage.Of(new ReportContent([GalleryRun.Costs()])).Charts.First(chart => chart.Name.StartsWith(name, StringComparison.Ordinal)),
            Theme.Light);

    private static GalleryPicture First<T>(string name, string shows, JudgedRun run, bool dark)
        where T : Chart => new(name, shows, ReportPage.Of(new ReportContent([run])).Charts.OfType<T>().First(), dark ? Theme.Dark : Theme.Light);

    private static GalleryPicture Memory(string name, string shows, string report) =>
        new(name, shows, ReportPage.Of(new ReportContent([JudgedRun.Of(InputFiles.Read("Text-report.csv", report), new Rule())])).Charts
            .First(chart => chart.Name.StartsWith("Allocated", StringComparison.Ordinal)), Theme.Light);

    private static GalleryPicture Trend(string name, string shows, Yardstick yardstick) =>
        new(name, shows, TrendPage.Of(new TrendContent(GalleryRun.History(yardstick))).Charts.First(), Theme.Light);

    private static GalleryPicture Compared(string name, string shows, int index, JudgedRun[] runs) =>
        new(name, shows, ComparePage.Of(new CompareContent(RunComparison.Of(runs), false)).Charts.ElementAt(index), Theme.Light);

    private static JudgedRun[] Two(string other) =>
        [GalleryRun.Judged(three, [4, 64], [1_000, 10_000]), GalleryRun.Judged(three, [4, 64], [1_000, 10_000], shift: 0.12, machine: other)];
}
