using System.Collections.Immutable;
using System.Text.Json;
using Analysis.Charts;
using Analysis.Questions.Report;
using Analysis.Reading;
using Analysis.Tests.Questions.Report;
using Analysis.Verdicts;

namespace Analysis.Tests.Charts;

/// <summary>The charts of the profile of costs, on made-up rounds whose figures are known.</summary>
public class CostSuiteChartTests
{
    private static readonly int[] dops = [1, 2, 3, 4, 6, 8];
    private static readonly double[] grains = [10, 30, 90, 300, 900, 3_000];

    [Fact]
    public void Scaling_names_speedups_the_fitted_law_and_the_smallest_dop_that_wins()
    {
        var cases = dops.SelectMany(dop => new[]
        {
            Case(SuiteName.ScalingSuite, 256, 5_000, dop, "Sequential", 1e6),
            Case(SuiteName.ScalingSuite, 256, 5_000, dop, "Thread", 1.1e6 * (1 + 0.1 * (dop - 1)) / dop),
            Case(SuiteName.ScalingSuite, 256, 5_000, dop, "Async", 3e6),
        });
        var chart = (LineChart)Only(ScalingChart.Of, cases);

        var rows = chart.Table.Rows.Select(row => chart.Table.Headings.Zip(row).ToDictionary(each => each.First.Heading, each => each.Second)).ToArray();
        var thread = Assert.Single(rows, row => row["Model"] == "Thread");
        Assert.Contains("1.8", thread["at 2"], StringComparison.Ordinal);
        Assert.StartsWith("0.1 ", thread["σ"], StringComparison.Ordinal);
        Assert.Equal("2 (undecided at 1)", thread["COST"]);
        Assert.Contains("any number", thread["N max"], StringComparison.Ordinal);
        Assert.Equal("never", Assert.Single(rows, row => row["Model"] == "Async")["COST"]);
        Assert.Equal(2, Assert.Single(chart.Panels).Traces.Length);
    }

    [Fact]
    public void With_weak_scaling_the_work_grows_with_the_tasks_in_flight_and_so_does_what_is_done_in_the_same_time()
    {
        // Twice as many tasks with twice as many in flight take a tenth longer: at 4 in flight 4 / 1.3 times the work of 1.
        var weak = dops.SelectMany(dop => new[]
        {
            Case(SuiteName.ScalingSuite, 64 * dop, 5_000, dop, "Sequential", 1e6 * dop),
            Case(SuiteName.ScalingSuite, 64 * dop, 5_000, dop, "Thread", 1e6 * (1 + 0.1 * (dop - 1))),
        });
        var strong = dops.Where(dop => dop != 4).SelectMany(dop => new[]
        {
            Case(SuiteName.ScalingSuite, 256, 5_000, dop, "Sequential", 4e6),
            Case(SuiteName.ScalingSuite, 256, 5_000, dop, "Thread", 4e6 * (1 + 0.1 * (dop - 1)) / dop),
        });
        var judged = Judged([.. weak, .. strong]);
        var curves = ScalingCurve.In(Assert.Single(CellGroup.In(judged)), judged.Rule);

        Assert.Equal([(false, 256.0), (true, 64.0)], curves.Select(curve => (curve.IsWeak, curve.Tasks)));
        Assert.All(curves, curve => Assert.Equal(dops, curve.Points.Select(point => point.Dop)));
        // The cell of 256 tasks and 4 in flight is one of both.
        Assert.All(curves, curve => Assert.Equal(4 / 1.3, curve.Points.Single(point => point.Dop == 4).Speedup.Estimate, 0.01));
        Assert.All(curves, curve => Assert.Equal(0.1, curve.Law!.Sigma.Estimate, 1e-3));
        Assert.Equal(["strong scaling, 256 tasks", "weak scaling, 64 tasks for each in flight"], curves.Select(curve => curve.Kind));
    }

    [Fact]
    public void What_five_rounds_do_not_decide_is_undecided_and_not_never()
    {
        var judged = Judged([.. dops.SelectMany(dop => new[]
        {
            Case(SuiteName.ScalingSuite, 256, 5_000, dop, "Sequential", 1e6),
            Case(SuiteName.ScalingSuite, 256, 5_000, dop, "Thread", 0.92e6),
            Case(SuiteName.ScalingSuite, 256, 5_000, dop, "Async", 3e6),
        })]);
        var group = Assert.Single(CellGroup.In(judged));

        Assert.Equal("undecided at 1, 2, 3, 4, 6, 8", CostWords.Of(ScalingCurve.In(group, judged.Rule).Single(curve => curve.Model == "Thread").Cost!.Value));
        Assert.Contains("sequential code: never Async; not decided for Thread.", Sentences(judged), StringComparison.Ordinal);
    }

    [Fact]
    public void Overhead_granularity_and_scaling_are_sentences_of_the_answer_and_numbers_in_JSON()
    {
        var judged = Judged(
        [
            Case(SuiteName.OverheadSuite, 64, 1, null, "Sequential", 640), Case(SuiteName.OverheadSuite, 64, 1, null, "Async", 64_640),
            .. grains.SelectMany(grain => new[]
            {
                Case(SuiteName.GranularitySuite, 1_000, grain, 2, "Sequential", 1_000 * grain),
                Case(SuiteName.GranularitySuite, 1_000, grain, 2, "Thread", 500 * (grain + 100)),
                Case(SuiteName.GranularitySuite, 1_000, grain, 2, "Async", 500 * (grain + 1e6)),
            }),
            .. dops.SelectMany(dop => new[]
            {
                Case(SuiteName.ScalingSuite, 256, 5_000, dop, "Sequential", 1e6),
                Case(SuiteName.ScalingSuite, 256, 5_000, dop, "Thread", 1.1e6 * (1 + 0.1 * (dop - 1)) / dop),
            }),
        ]);
        var said = Sentences(judged);

        Assert.Contains("Handing out one of 64 empty tasks costs: Async 1 µs.", said, StringComparison.Ordinal);
        Assert.Contains("METG(50%) (1,000 tasks, 2 in flight): Thread about 52 ns (", said, StringComparison.Ordinal);
        Assert.Contains("Async not reached up to 1.6 µs; below 52 ns of work a task no model keeps half of the cores busy.", said, StringComparison.Ordinal);
        Assert.Contains("Strong scaling, 256 tasks, 2 in flight over 1: Thread 1.82×.", said, StringComparison.Ordinal);
        Assert.Contains("By the fitted law: Thread σ 0.1, κ ", said, StringComparison.Ordinal);
        Assert.Contains("beat the fastest sequential code: Thread 2 (undecided at 1).", said, StringComparison.Ordinal);

        var costs = JsonDocument.Parse(ReportJson.Render(new ReportContent([judged]), [])).RootElement.GetProperty("runs")[0].GetProperty("costs");
        Assert.Equal(1_000, costs.GetProperty("overheads")[0].GetProperty("nanosecondsPerTask").GetProperty("estimate").GetDouble(), 1);
        var metg = costs.GetProperty("metg").EnumerateArray().First(each => each.GetProperty("model").GetString() == "Thread");
        Assert.Equal("Found", metg.GetProperty("outcome").GetString());
        Assert.Equal(52.5, metg.GetProperty("nanoseconds").GetDouble(), 0.1);
        Assert.True(metg.GetProperty("interval").GetProperty("low").GetDouble() > 0);
        var thread = costs.GetProperty("scaling")[0];
        Assert.Equal(("strong", 2), (thread.GetProperty("kind").GetString(), thread.GetProperty("cost").GetProperty("dop").GetInt32()));
        foreach (var parameter in (string[])["lambda", "sigma", "kappa"])
            Assert.Equal(JsonValueKind.Number, thread.GetProperty(parameter).GetProperty("high").ValueKind);
        Assert.Equal(0.1, thread.GetProperty("points")[1].GetProperty("karpFlatt").GetDouble(), 0.001);
    }

    [Fact]
    public void Overhead_is_what_empty_tasks_take_beyond_the_loop_per_task()
    {
        var chart = (DotChart)Only(OverheadChart.Of,
            [Case(SuiteName.OverheadSuite, 64, 1, null, "Sequential", 640), Case(SuiteName.OverheadSuite, 64, 1, null, "Async", 64_640)]);

        Assert.Equal(["64", "Async", "1 µs", "987 ns", "1.01 µs"], Assert.Single(chart.Table.Rows));
        Assert.True(Assert.Single(chart.Panels).X.IsLog);
    }

    [Fact]
    public void Granularity_names_both_metgs_with_their_intervals_and_marks_the_best()
    {
        var cases = grains.SelectMany(grain => new[]
        {
            Case(SuiteName.GranularitySuite, 1_000, grain, 2, "Sequential", 1_000 * grain),
            Case(SuiteName.GranularitySuite, 1_000, grain, 2, "Thread", 500 * (grain + 100)),
            Case(SuiteName.GranularitySuite, 1_000, grain, 2, "Async", 500 * (grain + 1e6)),
        });
        var chart = (LineChart)Only(EfficiencyChart.Of, cases);

        var thread = Assert.Single(chart.Table.Rows, row => row[1] == "Thread");
        Assert.StartsWith("about 52 ns (", thread[2], StringComparison.Ordinal);
        Assert.StartsWith("about 470 ns (", thread[3], StringComparison.Ordinal);
        Assert.StartsWith("not reached", Assert.Single(chart.Table.Rows, row => row[1] == "Async")[2], StringComparison.Ordinal);
        // Of two cores it keeps one busy, at any grain.
        Assert.Equal("one task at a time", Assert.Single(chart.Table.Rows, row => row[1] == "Sequential")[2]);
        Assert.EndsWith(" of Thread with 1,000 tasks, 2 in flight: about 52 ns.", chart.Description, StringComparison.Ordinal);
        Assert.Equal("METG(50%) of Thread: 52 ns", Assert.Single(Assert.Single(chart.Panels).Zones).Label);
    }

    [Fact]
    public void The_front_is_a_line_through_filled_markers_and_the_others_are_hollow()
    {
        var chart = (LineChart)Only(FrontChart.Of,
        [
            Costing("Sequential", 4e6, 4e6), Costing("ParallelFor", 2e6, 4.4e6), Costing("Async", 3e6, 6e6), Costing("Thread", 2.5e6, null),
        ]);

        var panel = Assert.Single(chart.Panels);
        Assert.Equal([("Async", false), ("ParallelFor", true), ("Sequential", true)], panel.Series.Select(each => (each.Name, each.IsFilled!.Value)).Order());
        var front = Assert.Single(panel.References, each => each.IsSolid);
        Assert.Equal([2e6, 4e6], front.Points.Select(point => Math.Round(point.X)));
        Assert.Equal([4.4e6, 4e6], front.Points.Select(point => Math.Round(point.Y)));
        Assert.Equal(
            ["64 × 1k squares", "ParallelFor", "2 ms", "4.4 ms", "2.2", "123", "2 MB", "yes"],
            Assert.Single(chart.Table.Rows, row => row[1] == "ParallelFor"));
        Assert.Equal(["64 × 1k squares", "Thread", "2.5 ms", "", "", "123", "2 MB", ""], Assert.Single(chart.Table.Rows, row => row[1] == "Thread"));
        Assert.DoesNotContain("Peak threads", chart.Table.Headings.Select(each => each.Heading));
    }

    private static Case Costing(string model, double time, double? cpu)
    {
        var plain = Case("CpuBoundSquaring", 64, 1_000, null, model, time);
        return plain with
        {
            Rounds = [.. plain.Rounds.Select(round => round with { CpuNanoseconds = cpu, VoluntarySwitches = 123, PeakMemoryBytes = 2 << 20 })],
        };
    }

    private static Chart Only(Func<CellGroup, JudgedRun, Palette, IEnumerable<Chart>> type, IEnumerable<Case> cases)
    {
        var judged = Judged([.. cases]);
        return Assert.Single(type(Assert.Single(CellGroup.In(judged)), judged, Palette.InOrder(judged.Run.Cases.Select(@case => @case.Model).Distinct())));
    }

    private static JudgedRun Judged(ImmutableArray<Case> cases)
    {
        var run = new Run("machine/run", MadeUpRun.Of(rounds: 1).Info, cases, "Sequential", []);
        return JudgedRun.Of(run, Rule.For(run));
    }

    /// <summary>What the answer says of costs, on the page's first screen.</summary>
    private static string Sentences(JudgedRun judged) =>
        string.Join('\n', Answer.Of(judged).Parts.SelectMany(part => part.Costs).Select(sentence => sentence.ToString()));

    /// <summary>Six rounds that differ by up to a percent, alike for all models.</summary>
    private static Case Case(string suite, int tasks, double grain, int? dop, string model, double nanoseconds)
    {
        var parameters = MadeUpVerdicts.Squaring(tasks, grain).Parameters;
        if (dop is { } inFlight) parameters = parameters.Add(MadeUpVerdicts.Number("Dop", inFlight));
        var cell = new Cell(suite, "Squaring", dop is null ? "natural" : "matched", parameters);
        ImmutableArray<double> factors = [0.987, 0.995, 1, 1, 1.005, 1.01];
        return new Case(cell, model, [.. factors.Select((factor, i) => new RoundSample(i + 1, [nanoseconds * factor]))]);
    }
}
