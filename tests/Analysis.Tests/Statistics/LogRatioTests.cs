using Analysis.Statistics;

namespace Analysis.Tests.Statistics;

public class LogRatioTests
{
    // Student's sleep data (Biometrika 6, 1908), which R ships as "sleep": hours of extra sleep by two drugs in ten patients.
    private static readonly double[] FirstDrug = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    private static readonly double[] SecondDrug = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

    // R: t.test(sleep$extra[11:20], sleep$extra[1:10], paired = TRUE): t = 4.0621, df = 9, 95% interval 0.7001142 to 2.4598858, mean 1.58.
    [Fact]
    public void A_paired_interval_is_that_of_the_paired_t_test()
    {
        var ratio = LogRatio.Paired([.. SecondDrug.Zip(FirstDrug, (b, a) => b - a)], floor: 0);
        var interval = ratio.ToInterval(0.025, allowance: 0);

        Assert.Equal(1.58, ratio.Centre, 10);
        Assert.Equal(9, ratio.Freedom);
        Assert.Equal(4.0621, ratio.Centre / ratio.StandardError, 4);
        Assert.Equal(0.7001142, Math.Log(interval.Low), 6);
        Assert.Equal(2.4598858, Math.Log(interval.High), 6);
        Assert.Equal(1.3, Math.Log(interval.Estimate), 10);
    }

    // R: t.test(extra ~ group, data = sleep): t = -1.8608, df = 17.776, 95% interval -3.3654832 to 0.2054832.
    [Fact]
    public void An_unpaired_interval_is_that_of_the_Welch_test()
    {
        var ratio = LogRatio.Unpaired(FirstDrug, SecondDrug, floor: 0);
        var interval = ratio.ToInterval(0.025, allowance: 0);

        Assert.Equal(17.776, ratio.Freedom, 3);
        Assert.Equal(-1.8608, ratio.Centre / ratio.StandardError, 4);
        Assert.Equal(-3.3654832, Math.Log(interval.Low), 6);
        Assert.Equal(0.2054832, Math.Log(interval.High), 6);
    }

    [Fact]
    public void Identical_rounds_never_give_an_interval_without_width()
    {
        var interval = LogRatio.Paired([0.1, 0.1, 0.1, 0.1, 0.1], floor: 0.001).ToInterval(0.001, allowance: 0);

        // t(4) = 7.173 at 0.001: half-width 7.173 · 0.001 / √5 = 0.003208.
        Assert.Equal(0.1 - 0.003208, Math.Log(interval.Low), 6);
        Assert.Equal(0.1 + 0.003208, Math.Log(interval.High), 6);
    }

    [Fact]
    public void Two_rounds_give_a_very_wide_interval()
    {
        var interval = LogRatio.Paired([0.69, 0.70], floor: 0).ToInterval(0.001, allowance: 0);

        // t(1) = 318.309 at 0.001, standard error 0.005: half-width 1.59.
        Assert.InRange(Math.Log(interval.Low), -0.90, -0.89);
        Assert.InRange(Math.Log(interval.High), 2.28, 2.29);
    }

    [Fact]
    public void The_inverse_has_the_inverse_interval()
    {
        var ratio = LogRatio.Paired([0.1, 0.2, 0.25, 0.05], floor: 0);
        var (straight, inverse) = (ratio.ToInterval(0.01, 0.05), ratio.Inverse().ToInterval(0.01, 0.05).Inverse());

        Assert.Equal(straight.Low, inverse.Low, 12);
        Assert.Equal(straight.Estimate, inverse.Estimate, 12);
        Assert.Equal(straight.High, inverse.High, 12);
    }

    // 1 to 13 without 1 and 13: mean 7. Winsorized, 2 2 3 … 11 12 12, the squares around 7 sum up to 110 + 50 = 160, the variance is 160/12; the standard error
    // after Tukey and McLaughlin √((13−1)·(160/12) / (11·10)) = 1.206045 with 10 degrees of freedom (Wilcox, Introduction to Robust Estimation, section 4.3).
    [Fact]
    public void A_trimmed_interval_leaves_out_the_extremes()
    {
        double[] differences = [4, 1, 13, 7, 2, 12, 5, 9, 3, 11, 6, 10, 8];
        var trimmed = LogRatio.Trimmed(differences, 1, floor: 0);
        Assert.Equal(7, trimmed.Centre, 12);
        Assert.Equal(10, trimmed.Freedom);
        Assert.Equal(1.206045, trimmed.StandardError, 6);

        differences[2] = 1e6;
        Assert.Equal(trimmed, LogRatio.Trimmed(differences, 1, floor: 0));
    }

    [Fact]
    public void Trimming_that_leaves_next_to_nothing_is_refused() => Assert.Throws<ArgumentException>(() => LogRatio.Trimmed([1, 2, 3], 1, 0));

    [Fact]
    public void One_round_is_no_sample() => Assert.Throws<ArgumentException>(() => LogRatio.Paired([0.1], 0));

    // Constant samples of 4 and 9 values: variances floor², standard error floor · √(1/4 + 1/9).
    [Fact]
    public void Identical_values_on_either_side_are_believed_as_far_as_the_floor()
    {
        double[] four = [1, 1, 1, 1], nine = [.. Enumerable.Repeat(3.0, 9)];
        var ratio = LogRatio.Unpaired(nine, four, floor: 0.6);
        Assert.Equal((2, 2), (ratio.Centre, ratio.Estimate));
        Assert.Equal(0.6 * Math.Sqrt(1 / 4.0 + 1 / 9.0), ratio.StandardError, 12);
        Assert.Equal(-2, LogRatio.Unpaired(four, nine, floor: 0.6).Centre);
    }

    [Fact]
    public void An_unpaired_estimate_is_the_distance_of_the_medians_and_takes_two_values_on_either_side()
    {
        Assert.Equal(4, LogRatio.Unpaired([1, 5, 100], [0, 1, 1], 0).Estimate);
        Assert.Equal(1.5, LogRatio.Unpaired([2, 3], [1, 1], 0).Estimate);
        Assert.Throws<ArgumentException>(() => LogRatio.Unpaired([1], [1, 2], 0));
        Assert.Throws<ArgumentException>(() => LogRatio.Unpaired([1, 2], [1], 0));
    }

    [Fact]
    public void Two_rounds_may_be_all_that_trimming_leaves_and_their_floor_is_that_of_all_rounds()
    {
        var trimmed = LogRatio.Trimmed([9, 1, 1, 0], 1, floor: 0.5);
        Assert.Equal((1, 1, 1), (trimmed.Centre, trimmed.Estimate, trimmed.Freedom));
        Assert.Equal(0.5 / 2, trimmed.StandardError, 12);
    }

    [Fact]
    public void Trimming_that_leaves_one_round_is_refused()
    {
        Assert.Equal(3, LogRatio.Trimmed([1, 2, 3, 4, 5], 1, floor: 0).Centre);
        Assert.Throws<ArgumentException>(() => LogRatio.Trimmed([1, 2, 3, 4, 5], 2, floor: 0));
    }

    [Fact]
    public void Trimming_nothing_is_the_ratio_of_all_rounds()
    {
        var (paired, trimmed) = LogRatio.PairedAndTrimmed([0.1, 0.4, -0.2, 0.9], 0, floor: 0.01);
        Assert.Equal((paired.Estimate, paired.Freedom), (trimmed.Estimate, trimmed.Freedom));
        Assert.Equal(paired.Centre, trimmed.Centre, 12);
        Assert.Equal(paired.StandardError, trimmed.StandardError, 12);
    }

    [Fact]
    public void What_is_added_widens_both_sides_and_the_estimate_stays_inside()
    {
        var ratio = new LogRatio(Estimate: 9, Centre: 1, StandardError: 0.001, Freedom: 8);
        var interval = ratio.ToInterval(0.001, allowance: 0.5);
        Assert.Equal(1 - 0.5 - 0.004501, Math.Log(interval.Low), 6);
        Assert.Equal(1 + 0.5 + 0.004501, Math.Log(interval.High), 6);
        Assert.Equal(interval.High, interval.Estimate);
    }

    [Fact]
    public void More_rounds_than_fit_the_stack_give_what_fewer_give()
    {
        double[] many = [.. Enumerable.Range(0, 2000).Select(i => (double)(i * 7 % 2000))];
        var (paired, trimmed) = LogRatio.PairedAndTrimmed(many, 1, 0);
        Assert.Equal((999.5, 999.5, 999.5), (paired.Centre, paired.Estimate, trimmed.Centre));
    }
}
