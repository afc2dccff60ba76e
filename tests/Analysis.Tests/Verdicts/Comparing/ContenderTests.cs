using Analysis.Reading;
using Analysis.Verdicts;
using Analysis.Verdicts.Comparing;

namespace Analysis.Tests.Verdicts.Comparing;

public sealed class ContenderTests
{
    private static readonly double[] launch = [100, 110, 105];

    [Fact]
    public void Iterations_of_one_launch_and_of_a_few_are_kept_and_of_many_not()
    {
        Assert.Equal(3, Made.Launches("A", launch).IterationLogs.Length);
        Assert.Equal(6, Made.Launches("A", launch, launch).IterationLogs.Length);
        Assert.Equal(24, Made.Launches("A", [.. Enumerable.Repeat(launch, 8)]).IterationLogs.Length);
        Assert.Empty(Made.Launches("A", [.. Enumerable.Repeat(launch, 9)]).IterationLogs);
        Assert.Empty(Made.Launches("A", launch, [100]).IterationLogs);
        Assert.Single(Made.Launches("A", [100]).IterationLogs);
        Assert.Equal(Math.Log(110), Made.Launches("A", launch).IterationLogs[1], 12);
    }

    [Fact]
    public void A_launch_counts_with_its_median_and_a_model_with_that_of_its_launches()
    {
        var contender = Made.Launches("A", launch, [200, 300, 250], [50, 60, 40, 1000]);
        Assert.Equal([105, 250, 55], contender.Logs.Select(log => Math.Round(Math.Exp(log), 9)));
        Assert.Equal(105, contender.TypicalNanoseconds!.Value, 9);
    }

    // Of ten iterations the smallest and the largest are left out, of nine none; the typical launch's spread counts.
    [Fact]
    public void Iterations_spread_from_the_smallest_to_the_largest_without_the_outer_tenths()
    {
        double[] nine = [1, 2, 2, 2, 2, 2, 2, 2, 4], ten = [1, 2, 2, 2, 2, 2, 2, 2, 3, 4];
        Assert.Equal(4, Made.Launches("A", nine).IterationSpread, 12);
        Assert.Equal(1.5, Made.Launches("A", ten).IterationSpread, 12);
        Assert.Equal(1.5, Made.Launches("A", nine, ten, [5, 5]).IterationSpread, 12);
        Assert.Equal(1, Made.Rounds("A").IterationSpread);
    }

    [Theory]
    [InlineData(null, 1000, 0.001)]
    // A step of 5 ns in 1000 ns scatters by 0.5%/√12, one of 0.1 ns by less than is believed of anything; 100 ns are an average, of which it says nothing.
    [InlineData(5.0, 1000, 0.0014433756729740645)]
    [InlineData(0.1, 1000, 0.001)]
    [InlineData(5.0, 100, 0.001)]
    public void The_clocks_step_is_the_least_noise_that_is_believed(double? step, double typical, double floor) =>
        Assert.Equal(floor, Made.Clocked("A", step, typical, typical).Floor, 12);

    [Fact]
    public void Nothing_measured_has_the_smallest_noise_and_no_time()
    {
        var none = Made.Clocked("A", 5);
        Assert.Equal((0.001, null, Evidence.None), (none.Floor, none.TypicalNanoseconds, none.Evidence));
    }

    [Fact]
    public void Evidence_is_of_rounds_of_one_round_or_of_a_mean()
    {
        Assert.Equal(Evidence.Rounds, Made.Rounds("A", 1.0, 2.0, 2.0).Evidence);
        Assert.Equal(Evidence.OneRound, Made.Launches("A", launch).Evidence);
        Assert.Equal(Evidence.Summary, Made.Summary("A", 100, null).Evidence);
        Assert.Equal(Evidence.None, Made.Summary("A", null, 1).Evidence);
    }

    [Fact]
    public void The_mean_is_the_time_of_a_summary_and_the_median_only_where_there_is_none()
    {
        static double? Typical(double? mean, double? median) => Contender.Of(
            new Case(Constructed.Cell(), "A", [], new SummaryStatistics(mean, null, null, median, null)), new Rule(), null).TypicalNanoseconds;
        Assert.Equal(100, Typical(100, 90));
        Assert.Equal(90, Typical(null, 90));
    }

    [Fact]
    public void Only_where_a_launch_is_trusted_are_a_few_of_several_iterations_taken_for_one()
    {
        var (trust, two) = (new Rule { Trust = Trust.Launch }, Made.Launches("A", launch, launch));
        Assert.Equal(Evidence.OneRound, two.AsTrusted(trust).Evidence);
        Assert.Equal(Evidence.Rounds, two.AsTrusted(new Rule()).Evidence);
        Assert.Equal(Evidence.Rounds, Made.Rounds("A", [1.0, 2.0]).AsTrusted(trust).Evidence);
        Assert.Equal(Evidence.Rounds, Made.Launches("A", [.. Enumerable.Repeat(launch, 9)]).AsTrusted(trust).Evidence);
        Assert.Equal(Evidence.Summary, Made.Summary("A", 1, 1).AsOneRound().Evidence);
    }

    [Fact]
    public void Laps_are_paired_only_where_the_process_of_every_launch_is_known()
    {
        static Contender Of(params int?[] processes) => Contender.Of(
            new Case(Constructed.Cell(), "A", [.. processes.Select((process, i) => new RoundSample(i + 1, [1, 2]) { Process = process })]), new Rule(), null);
        Assert.Equal(2, Of(1, 2).Laps.Length);
        Assert.Empty(Of(1, null).Laps);
    }
}
