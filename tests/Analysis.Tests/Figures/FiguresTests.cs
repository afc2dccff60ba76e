using System.Globalization;
using Analysis.Statistics;

namespace Analysis.Tests.Figures;

/// <summary>Numbers, durations and ratios as people read them, in both programs.</summary>
public sealed class FiguresTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(4, "4")]
    [InlineData(10_000, "10,000")]
    [InlineData(1_234_567, "1,234,567")]
    [InlineData(0.123456, "0.1235")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(1234.5678, "1,234.568")]
    public void Numbers_are_written_in_full(double value, string text) => Assert.Equal(text, Numbers.Text(value));

    [Theory]
    [InlineData(100, "100")]
    [InlineData(1000, "1k")]
    [InlineData(2500, "2.5k")]
    [InlineData(1_000_000, "1M")]
    [InlineData(1_234_567, "1,234,567")]
    [InlineData(1e9, "1G")]
    public void Axes_shorten_what_shortens_exactly(double value, string text) => Assert.Equal(text, Numbers.Short(value));

    [Theory]
    [InlineData(192, 2, "190")]
    [InlineData(0.00192, 2, "0.0019")]
    [InlineData(5.0, 3, "5")]
    [InlineData(999.6, 3, "1,000")]
    public void Significant_digits_count_on_either_side_of_the_point(double value, int digits, string text) =>
        Assert.Equal(text, Numbers.Significant(value, digits));

    [Theory]
    [InlineData(0.52, "0.52 ns")]
    [InlineData(52, "52 ns")]
    [InlineData(5200, "5.2 µs")]
    [InlineData(10_000_000, "10 ms")]
    [InlineData(1_500_000_000, "1.5 s")]
    [InlineData(999_960, "1 ms")]
    [InlineData(0, "0 ns")]
    public void Durations_take_the_largest_unit_that_gives_one(double nanoseconds, string text) => Assert.Equal(text, Durations.Text(nanoseconds));

    [Theory]
    [InlineData(-3, "0 s")]
    [InlineData(0.2, "1 s")]
    [InlineData(59, "59 s")]
    [InlineData(59.5, "1 min")]
    [InlineData(125, "2 min 05 s")]
    [InlineData(180, "3 min")]
    [InlineData(3_599.5, "1 h")]
    [InlineData(3_601, "1 h 01 min")]
    [InlineData(4_200, "1 h 10 min")]
    [InlineData(90_000, "25 h")]
    public void A_time_to_wait_is_rounded_up(double seconds, string text) => Assert.Equal(text, Durations.Text(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(1, "1 launch")]
    [InlineData(0, "0 launches")]
    [InlineData(1_234, "1,234 launches")]
    public void A_count_has_its_noun_in_the_right_number(int count, string text) => Assert.Equal(text, Numbers.Counted(count, "launch", "launches"));

    [Theory]
    [InlineData(1.9, "1.9×")]
    [InlineData(1.06, "1.06×")]
    [InlineData(1.004, "1.00×")]
    [InlineData(0.5, "0.50×")]
    [InlineData(17.4, "17×")]
    [InlineData(1234, "1,234×")]
    [InlineData(0.00192, "0.0019×")]
    [InlineData(0.0000031, "<0.001×")]
    [InlineData(double.PositiveInfinity, "over 1,000,000×")]
    public void Ratios_are_fine_near_one_and_coarse_elsewhere(double ratio, string text) => Assert.Equal(text, Multiples.Text(ratio));

    [Fact]
    public void A_range_of_ratios_whose_ends_read_alike_is_one_ratio()
    {
        Assert.Equal("1.9×", Multiples.Range(1.88, 1.92));
        Assert.Equal("1.08× to 1.55×", Multiples.Range(1.08, 1.549));
        Assert.Equal("2.0× to 17×", Multiples.Range(2, 17));
    }

    [Fact]
    public void An_interval_keeps_three_digits_and_none_where_they_say_nothing()
    {
        Assert.Equal("1.93× (1.87× to 1.99×)", Multiples.Text(new Interval(1.87, 1.93, 1.99)));
        Assert.Equal("0.0012× (<0.001× to 0.0033×)", Multiples.Text(new Interval(0.0002, 0.0012, 0.0033)));
        Assert.Equal("<0.001×", Multiples.Text(new Interval(0.0000019, 0.0000031, 0.000005)));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ru-RU")]
    public void No_text_depends_on_the_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("1,234.5 5.2 µs 1.9×", $"{Numbers.Significant(1234.5, 5)} {Durations.Text(5200)} {Multiples.Text(1.9)}");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
