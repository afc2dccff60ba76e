using System.Collections.Immutable;
using System.Text.Json;
using Analysis.Charts;
using Analysis.Formats;
using Analysis.Page;
using Analysis.Questions.Report;
using Analysis.Reading;
using Analysis.Tests.Questions.Report;
using Analysis.Verdicts;
using Analysis.Verdicts.Primitives;

namespace Analysis.Tests.Verdicts.Primitives;

/// <summary>Primitives on made-up rounds whose figures are known.</summary>
public class PrimitiveCostTests
{
    private const double Millisecond = 1e6;

    private static readonly ImmutableArray<Case> Primitives =
    [
        Operations("Sequential", 100, 200), Operations("QueueWorkItem", 10_100, 10_200), Operations("AwaitCompleted", 90, 190),
        Timer("ThreadSleep", 4 * 1.1 * Millisecond, 4 * 1.1 * Millisecond), Timer("PeriodicTimer", 4 * 0.9 * Millisecond, 4 * 0.9 * Millisecond),
    ];

    [Fact]
    public void An_operation_costs_what_its_batch_takes_beyond_the_loop_of_the_same_round()
    {
        var item = Cost(Run(Primitives), "QueueWorkItem");

        Assert.Equal(100, item.Nanoseconds.Estimate, 1e-6);
        Assert.Equal(item.Nanoseconds.Low, item.Nanoseconds.High, 1e-6);
        Assert.Equal((100, null, null), (item.Operations, item.RequestedNanoseconds, item.Late));
        Assert.True(Cost(Run(Primitives), "AwaitCompleted").Nanoseconds.Estimate < 0);
    }

    [Fact]
    public void A_timer_delivers_a_wait_and_may_be_early()
    {
        Assert.Equal(1.1 * Millisecond, Cost(Run(Primitives), "ThreadSleep").Nanoseconds.Estimate, 1e-3);
        var late = Cost(Run(Primitives), "ThreadSleep").Late!.Value;
        Assert.All((double[])[late.Low, late.Estimate, late.High], each => Assert.Equal(0.1 * Millisecond, each, 1e-3));
        Assert.Equal(-0.1 * Millisecond, Cost(Run(Primitives), "PeriodicTimer").Late!.Value.Estimate, 1e-3);
    }

    [Fact]
    public void Without_the_loop_an_operation_has_no_cost() => Assert.DoesNotContain(
        Judged(Run([.. Primitives.Where(@case => @case.Model != "Sequential")])).Primitives, each => each.Name == "QueueWorkItem");

    [Fact]
    public void Primitives_compete_for_nothing_and_change_no_verdict()
    {
        // Without an end no pace is known, which primitives are a part of.
        var run = MadeUpRun.Of(rounds: 6);
        run = run with { Info = run.Info! with { FinishedUtc = null } };
        var (without, with) = (Judged(run), Judged(run with { Cases = [.. run.Cases, .. Primitives] }));

        Assert.Equal(ReportOf(without with { Primitives = [] }, "Cells"), ReportOf(with, "Cells"));
        Assert.Equal(ReportOf(without, "Answer"), ReportOf(with, "Answer"));
        Assert.DoesNotContain(with.Run.Cases, @case => PrimitiveName.IsSuite(@case.Cell.Suite));
        Assert.Empty(without.Primitives);
        Assert.Equal(4, with.Primitives.Length);
    }

    [Fact]
    public void The_report_says_what_an_operation_costs_on_its_first_screen_and_draws_it_on_a_logarithmic_axis_with_a_table()
    {
        var content = new ReportContent([Judged(Run(Primitives))]);
        var page = ReportPage.Of(content);
        var text = Markdown.Render(page);

        var firstScreen = text[..text.IndexOf("## What models are made of", StringComparison.Ordinal)];
        Assert.Contains("UnsafeQueueUserWorkItem 100 ns", firstScreen, StringComparison.Ordinal);
        Assert.Contains("of 1 ms requested, Thread.Sleep 1.1 ms, PeriodicTimer, a tick 900 µs", text, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing was measured", text, StringComparison.Ordinal);
        Assert.Equal(["What one operation costs", "What timers deliver"], page.Charts.Select(chart => chart.Title));
        Assert.All(page.Charts.Cast<DotChart>().SelectMany(chart => chart.Panels), panel => Assert.True(panel.X.IsLog));
        var costs = JsonDocument.Parse(ReportJson.Render(content, [])).RootElement.GetProperty("runs")[0].GetProperty("costs");
        Assert.Equal(100, costs.GetProperty("primitives")[0].GetProperty("nanoseconds").GetProperty("estimate").GetDouble(), 1e-6);
        Assert.NotEmpty(ReportPage.Brief(content).OfType<Paragraph>());
    }

    private static string ReportOf(JudgedRun judged, string property) =>
        JsonDocument.Parse(ReportJson.Render(new ReportContent([judged]), [])).RootElement.GetProperty("runs")[0]
            .GetProperty(char.ToLowerInvariant(property[0]) + property[1..]).GetRawText();

    private static PrimitiveCost Cost(Run run, string name) => Assert.Single(Judged(run).Primitives, each => each.Name == name);

    private static JudgedRun Judged(Run run) => JudgedRun.Of(run, Rule.For(run));

    private static Run Run(ImmutableArray<Case> cases) => new("machine/run", MadeUpRun.Of(rounds: 1).Info, cases, "Sequential", []);

    private static Case Operations(string name, params double[] rounds) => Case(SuiteName.PrimitiveSuite, "Squaring", 100, 1, "squares", name, rounds);

    private static Case Timer(string name, params double[] rounds) => Case(SuiteName.TimerSuite, "Sleep", 4, Millisecond, "ns", name, rounds);

    private static Case Case(string suite, string workload, int tasks, double grain, string unit, string name, double[] rounds) => new(
        new Cell(suite, workload, "natural", [MadeUpVerdicts.Number("TaskCount", tasks), MadeUpVerdicts.Number("Grain", grain, unit)]),
        name, [.. rounds.Select((nanoseconds, i) => new RoundSample(i + 1, [nanoseconds]))]);
}
