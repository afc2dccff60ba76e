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
