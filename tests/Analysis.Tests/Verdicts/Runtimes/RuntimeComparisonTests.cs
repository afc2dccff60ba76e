using Analysis.Reading.Views;
using Analysis.Verdicts;
using Analysis.Verdicts.Runtimes;

namespace Analysis.Tests.Verdicts.Runtimes;

/// <summary>Runtime against runtime on a run whose answer is known.</summary>
public sealed class RuntimeComparisonTests
{
    [Fact]
    public void Each_model_is_compared_with_itself_on_the_runtime_that_was_asked_for_first()
    {
        var comparison = RuntimeComparison.Of(TwoRuntimes.Run, new Rule())!;

        Assert.Equal((TwoRuntimes.Ten, TwoRuntimes.Nine), (comparison.Reference, Assert.Single(comparison.Others)));
        Assert.Equal([("ParallelFor", Verdict.Faster), ("Sequential", Verdict.Equivalent), ("Thread", Verdict.Slower)],
            comparison.Cases.Select(each => (each.Model, each.Verdict)));
        Assert.All(comparison.Cases, each => Assert.Equal(["TaskCount", "Grain"], each.Cell.Parameters.Select(parameter => parameter.Name)));
        Assert.All(comparison.Cases.Zip([66 / 59.4, 1, 60.0 / 72]),
            each => Assert.InRange(each.Second, each.First.Ratio!.Value.Low, each.First.Ratio.Value.High));
        Assert.All(comparison.Cases, each => Assert.Equal(each.Ratio!.Value.Estimate, (each.ReferenceNanoseconds / each.Nanoseconds)!.Value, 0.02));
        Assert.Equal((1, 1, 0), (comparison.Count(TwoRuntimes.Nine, Verdict.Faster), comparison.Count(TwoRuntimes.Nine, Verdict.Slower),
            comparison.Count(TwoRuntimes.Ten, Verdict.Equivalent)));
    }

    [Fact]
    public void Rounds_are_paired_so_that_a_machine_that_changes_its_speed_hides_nothing()
    {
        var comparison = RuntimeComparison.Of(TwoRuntimes.Run, new Rule())!;
        Assert.All(comparison.Cases, each => Assert.True(each.Ratio!.Value.High / each.Ratio.Value.Low < 1.02, each.ToString()));
    }

    [Fact]
    public void The_order_of_the_runtimes_turns_the_ratios_round()
    {
        var turned = TwoRuntimes.Run with { Info = TwoRuntimes.Info with { Runtimes = [TwoRuntimes.Nine, TwoRuntimes.Ten] } };
        Assert.Equal([Verdict.Slower, Verdict.Equivalent, Verdict.Faster], RuntimeComparison.Of(turned, new Rule())!.Cases.Select(each => each.Verdict));
    }

    [Fact]
    public void Cells_come_from_small_to_large_in_each_of_them_models_by_name_and_runtimes_as_they_were_asked_for()
    {
        const string Eight = ".NET 8.0.29";
        var rows =
            from row in TwoRuntimes.Rows
            from runtime in row.Runtime == TwoRuntimes.Ten ? [Eight, TwoRuntimes.Ten] : Only(TwoRuntimes.Nine)
            from cell in Cells.Reverse()
            select row with
            {
                Runtime = runtime,
                Suite = cell.Suite,
                Configuration = cell.Configuration,
                TaskCount = cell.Tasks,
                Grain = cell.Grain,
                Dop = cell.Dop,
            };

        var comparison = RuntimeComparison.Of(
            Analysis.Reading.Suite.SuiteRun.Of(rows, TwoRuntimes.Info with { Runtimes = [TwoRuntimes.Ten, TwoRuntimes.Nine, Eight] }), new Rule())!;

        Assert.Equal((TwoRuntimes.Ten, $"{TwoRuntimes.Nine}, {Eight}"), (comparison.Reference, string.Join(", ", comparison.Others)));
        Assert.Equal(
            (from cell in Cells
             from model in Only("ParallelFor", "Sequential", "Thread")
             from runtime in comparison.Others
             select FormattableString.Invariant($"{cell.Suite} {cell.Configuration} {cell.Tasks} {cell.Grain} {cell.Dop} {model} {runtime}")).ToArray(),
            comparison.Cases.Select(each => string.Join(' ',
            [
                each.Cell.Suite, each.Cell.Configuration, .. each.Cell.Parameters.Select(parameter => parameter.Text), each.Model, each.Runtime,
            ])).ToArray());
    }

    /// <summary>As they are to be listed; by the alphabet 16 would come before 4.</summary>
    private static IEnumerable<(string Suite, string Configuration, int Tasks, long Grain, int Dop)> Cells =>
        from suite in Only("Narrow", "Wide")
        from configuration in Only("Large", "Small")
        from tasks in Only(4, 16)
        from grain in Only(200, 1000)
        from dop in Only(2, 16)
        select (suite, configuration, tasks, (long)grain, dop);

    private static T[] Only<T>(params T[] values) => values;

    [Fact]
    public void Models_compete_on_one_runtime_only()
    {
        var apart = RuntimeViews.Apart(TwoRuntimes.Run);
        Assert.Equal([TwoRuntimes.Ten, TwoRuntimes.Nine], apart.Select(run => run.Info!.Runtime.Version));
        Assert.Equal(["Thread", "ParallelFor"], apart.Select(run => Assert.Single(Assert.Single(VerdictEngine.Judge(run, new Rule())).Best)));

        var together = VerdictEngine.Judge(TwoRuntimes.Run, new Rule());
        Assert.Equal(2, together.Length);
        Assert.All(together, cell => Assert.Equal(3, cell.Models.Length));
    }

    [Fact]
    public void A_case_that_one_runtime_lacks_is_not_compared()
    {
        var run = TwoRuntimes.Run;
        var lacking = run with { Cases = [.. run.Cases.Where(each => each.Model != "Thread" || each.Cell["Runtime"]!.Text == TwoRuntimes.Ten)] };
        Assert.Equal(["ParallelFor", "Sequential"], RuntimeComparison.Of(lacking, new Rule())!.Cases.Select(each => each.Model));
    }

    [Fact]
    public void Without_a_column_of_runtimes_nothing_is_compared_and_the_run_stays_as_it_is()
    {
        var one = Analysis.Reading.Suite.SuiteRun.Of(TwoRuntimes.Rows.Where(row => row.Runtime == TwoRuntimes.Ten).Select(row => row with { Runtime = null }),
            TwoRuntimes.Info with { Runtimes = [] });
        Assert.Null(RuntimeComparison.Of(one, new Rule()));
        Assert.Same(one, Assert.Single(RuntimeViews.Apart(one)));
    }
}
