using System.Collections.Immutable;
using System.Globalization;
using Analysis.Questions.Report;
using Analysis.Reading;
using Analysis.Statistics;
using Analysis.Verdicts;
using Analysis.Verdicts.Curves;

namespace Analysis.Tests.Questions.Report;

/// <summary>Verdicts made up for tests: cells that ended as the test says.</summary>
internal static class MadeUpVerdicts
{
    public static readonly ImmutableArray<string> Models = ["Sequential", "Thread", "ParallelFor"];

    public static JudgedRun Run(params CellVerdict[] cells) => Run([.. cells], []);

    public static JudgedRun Run(ImmutableArray<CellVerdict> cells, ImmutableArray<Crossover> crossovers, RunInfo? info = null) =>
        new(new Run("machine/run", info, [], "Sequential", []), new Rule(), cells, crossovers);

    public static Cell Squaring(int tasks, double grain) => new("CpuBoundSquaring", "Squaring", "natural",
        [Number("TaskCount", tasks), Number("Grain", grain, "squares")]);

    public static Parameter Number(string name, double value, string? unit = null) =>
        new(name, value.ToString(CultureInfo.InvariantCulture), value, unit);

    public static CellVerdict Winner(Cell cell, string model, string next = "Thread", double lead = 1.5, double speedup = 1.9,
        Evidence evidence = Evidence.Rounds) =>
        new(
        cell, "Sequential",
        [.. Models.Select(each => Verdict(each, each == model ? Standing.Best : Standing.Slower, each == model ? speedup : 0.9, evidence))],
        Outcome.Winner, [model], Around(lead), next)
        { Recommended = model, LargestLoss = 0, Settled = true };

    public static CellVerdict Tie(Cell cell, double speedup, params string[] models) => new(
        cell, "Sequential",
        [.. Models.Select(each => Verdict(each, models.Contains(each) ? Standing.Equivalent : Standing.Slower, models.Contains(each) ? speedup : 0.5))],
        Outcome.Tie, [.. models], null, null)
    { Recommended = models[0], LargestLoss = 0.02, Settled = true, TiedWithin = 0.03 };

    public static CellVerdict Undecided(Cell cell, params string[] models) => new(
        cell, "Sequential",
        [.. Models.Select(each => Verdict(each, models.Contains(each) ? Standing.Inconclusive : Standing.Slower, 1.1) with { RatioToBest = null })],
        Outcome.Undecided, [.. models], null, null)
    {
        Recommended = models.FirstOrDefault(),
        LargestLoss = models.Length == 0 ? null : 0.08,
        Settled = models.Length > 0,
        RoundsToDecide = 12,
        TimeToDecide = TimeSpan.FromMinutes(3),
    };

    /// <summary>A small report with everything in it: winners, a tie, an undecided cell, a crossover, a warning, a machine.</summary>
    public static ReportContent Report()
    {
        var warning = new Warning("drift", "CpuBoundSquaring TaskCount=4 Grain=100 Thread", "iterations got faster all the time",
            "look at the iterations, and warm up longer");
        var drifting = Undecided(Squaring(4, 1000), "Sequential", "Thread");
        drifting = drifting with { Models = [.. drifting.Models.Select(model => model.Model == "Thread" ? model with { Warnings = [warning] } : model)] };
        var judged = Run(
            [
                Winner(Squaring(4, 100), "Sequential", "ParallelFor", 17), drifting, Tie(Squaring(4, 10_000), 1.9, "ParallelFor", "Thread"),
                Winner(Squaring(64, 100), "Sequential", "ParallelFor", 1.8), Winner(Squaring(64, 1000), "ParallelFor", "Sequential", 1.5, 1.5),
                Winner(Squaring(64, 10_000), "ParallelFor", "Thread", 1.08),
            ],
            [Crossover(64, "Sequential", "ParallelFor", 312, 367, 391)], MadeUpRun.Of(rounds: 3).Info);
        return new ReportContent([judged with { Worth = "With 3 rounds on this machine: false winners in 0.4% of cells, differences of 5% found in 12%." }]);
    }

    public static Crossover Crossover(int tasks, string below, string above, double low, double estimate, double high) =>
        new("CpuBoundSquaring", "Squaring", "natural", [Number("TaskCount", tasks)], "Grain", "squares", below, above, low, estimate, high);

    public static ModelVerdict Verdict(string model, Standing standing, double speedup, Evidence evidence = Evidence.Rounds)
    {
        var isBaseline = model == "Sequential";
        return new ModelVerdict(
            model, evidence == Evidence.Rounds ? 3 : 0, evidence, 1e6 / speedup, evidence == Evidence.Rounds ? Points(speedup) : [],
            isBaseline ? new Interval(1, 1, 1) : Around(speedup), isBaseline ? null : new Rule().Read(Around(speedup)),
            Around(speedup), standing, []);
    }

    private static ImmutableArray<RoundPoint> Points(double speedup) =>
        [.. new[] { 0.995, 1, 1.005 }.Select((factor, i) => new RoundPoint(i + 1, 1e6 / speedup / factor, speedup * factor))];

    private static Interval Around(double ratio) => new(ratio * 0.99, ratio, ratio * 1.01);
}
