using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Reading;
using Analysis.Reading.Suite;
using Analysis.Statistics.Scaling;
using Analysis.Tests.Questions.Report;
using Analysis.Verdicts;

namespace Analysis.Tests.Charts;

/// <summary>What splitting beforehand loses, on made-up rounds whose figures are known: two in flight, a loop of 1 ms.</summary>
public class ImbalanceChartTests
{
    private const double Loop = 1e6;
    private const int Tasks = 32, Seed = 7;
    private const long Grain = 10_000;

    private static readonly double[] sweep = [0, 0.5, 1];

    private static readonly bool[] bothKinds = [false, true];

    /// <summary>Twelve rounds that differ by up to a percent.</summary>
    private static readonly double[] steady = [0.99, 0.995, 1, 1, 1.005, 1.01, 0.992, 0.997, 1, 1, 1.003, 1.008];

    [Fact]
    public void A_model_that_splits_beforehand_loses_by_what_was_made_up_and_from_there_on()
    {
        var chart = Only(sweep.SelectMany(imbalance => Cell(imbalance, true, ("MultiProcess", 1 + 0.3 * imbalance), ("MultiProcessQueue", 1.02))));

        // 1.3 / 1.02.
        Assert.Matches(@"With sizes skewed \(seed 7\) and imbalance 1, MultiProcess, which splits beforehand, loses: it takes 1\.2[78]× \(",
            chart.Description);
        Assert.Contains(") as long as MultiProcessQueue (these sizes allow equal shares ", chart.Description, StringComparison.Ordinal);
        Assert.EndsWith("), and loses from imbalance 0.5 on.", chart.Description, StringComparison.Ordinal);
        Assert.Equal(["skewed (seed 7)", "MultiProcess", "beforehand", "1.00× (0.995× to 1.01×)"], Row(chart, "MultiProcess")[..4]);
        Assert.StartsWith("1.30× (", Row(chart, "MultiProcess")[5], StringComparison.Ordinal);
        Assert.Equal("as it runs", Row(chart, "MultiProcessQueue")[2]);
        Assert.DoesNotContain(chart.Table.Rows, row => row[1] == "Sequential");
    }

    [Fact]
    public void The_bounds_are_those_of_the_sizes_themselves()
    {
        var chart = Only(sweep.SelectMany(imbalance => Cell(imbalance, false, ("Plinq", 1.1))));

        var sizes = new TaskSizes(1, false, Seed);
        var known = Enumerable.Range(0, Tasks).Select(task => sizes.Of(task, Grain)).ToArray();
        var panel = Assert.Single(chart.Panels);
        Assert.Equal("uniform (seed 7)", panel.Title);
        Assert.Equal([1, Splitting.EqualShares(known, 2)], Ends(panel.References.Single(bound => bound.Label == "equal shares")));
        Assert.Equal([1, Splitting.OneByOne(known, 2)], Ends(panel.References.Single(bound => bound.Label == "one by one")));
        Assert.Contains(chart.Table.Rows, row => row[2] == "equal shares" && row[3] == "1.00×");
    }

    [Fact]
    public void What_the_rounds_do_not_decide_is_called_undecided()
    {
        double[] wild = [0.7, 1.4, 0.8, 1.3, 0.75, 1.5, 0.9, 1.2, 0.7, 1.4, 0.8, 1.3];
        var chart = Only(sweep.SelectMany(imbalance => Cell(imbalance, true, wild, ("Plinq", 1.1), ("CoreWorkers", 1))));

        Assert.Contains("it is undecided whether Plinq, which splits beforehand, loses to CoreWorkers", chart.Description, StringComparison.Ordinal);
        Assert.EndsWith("more rounds would tell.", chart.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Ties_and_splits_that_win_are_said_too()
    {
        Assert.Contains("Plinq, which splits beforehand, ties with CoreWorkers: it takes 1.01× (",
            Only(sweep.SelectMany(imbalance => Cell(imbalance, true, ("Plinq", 1.01), ("CoreWorkers", 1)))).Description, StringComparison.Ordinal);
        Assert.Contains("Plinq, which splits beforehand, does not lose: CoreWorkers takes 1.30× (",
            Only(sweep.SelectMany(imbalance => Cell(imbalance, true, ("Plinq", 1), ("CoreWorkers", 1.3)))).Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_kinds_of_sizes_have_a_panel_and_sentences_of_their_own()
    {
        var chart = Only(from skewed in bothKinds
                         from imbalance in sweep
                         from @case in Cell(imbalance, skewed, ("Plinq", 1 + 0.2 * imbalance), ("CoreWorkers", 1))
                         select @case);

        Assert.Equal(["uniform (seed 7)", "skewed (seed 7)"], chart.Panels.Select(panel => panel.Title));
        Assert.Contains("With sizes uniform (seed 7) and imbalance 1", chart.Description, StringComparison.Ordinal);
        Assert.Contains("With sizes skewed (seed 7) and imbalance 1", chart.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_different_sizes_there_is_no_such_chart()
    {
        var run = MadeUpRun.Of(rounds: 2);
        var judged = JudgedRun.Of(run, Rule.For(run));

        Assert.All(CellGroup.In(judged), group => Assert.Empty(ImbalanceChart.Of(group, judged, Palette.InOrder([]))));
    }

    private static double[] Ends(Reference bound) => [bound.Points[0].Y, bound.Points[^1].Y];

    private static ImmutableArray<string> Row(LineChart chart, string model) => Assert.Single(chart.Table.Rows, row => row[1] == model);

    private static LineChart Only(IEnumerable<Case> cases)
    {
        var run = new Run("machine/run", MadeUpRun.Of(rounds: 1).Info, [.. cases], "Sequential", []);
        var judged = JudgedRun.Of(run, Rule.For(run));
        var palette = Palette.InOrder(run.Cases.Select(@case => @case.Model).Distinct());
        return (LineChart)Assert.Single(ImbalanceChart.Of(Assert.Single(CellGroup.In(judged)), judged, palette));
    }

    private static IEnumerable<Case> Cell(double imbalance, bool skewed, params (string Model, double OverIdeal)[] models) =>
        Cell(imbalance, skewed, steady, models);

    /// <param name="scatter">Of the models' rounds; the loop does not scatter.</param>
    private static IEnumerable<Case> Cell(double imbalance, bool skewed, double[] scatter, params (string Model, double OverIdeal)[] models)
    {
        var workload = new TaskSizes(imbalance, skewed, Seed).Name;
        var cell = SuiteCell.Of(SuiteName.ImbalanceSuite, workload, ConfigurationName.Matched, Tasks, Grain, GrainUnitName.Squares, 2);
        yield return new Case(cell, "Sequential", [.. scatter.Select((_, i) => new RoundSample(i + 1, [Loop]))]);
        foreach (var (model, overIdeal) in models)
        {
            // Each model scatters in an order of its own, so that ratios do too.
            var own = scatter.Skip(model.Length % scatter.Length).Concat(scatter.Take(model.Length % scatter.Length));
            yield return new Case(cell, model, [.. own.Select((factor, i) => new RoundSample(i + 1, [Loop / 2 * overIdeal * factor]))]);
        }
    }
}
