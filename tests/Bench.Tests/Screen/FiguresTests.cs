using Bench.Screen;

namespace Bench.Tests.Screen;

public sealed class FiguresTests
{
    [Theory]
    [InlineData(0.5, "0.50 ns")]
    [InlineData(12.34, "12.3 ns")]
    [InlineData(999.4, "999 ns")]
    [InlineData(1_234, "1.23 µs")]
    [InlineData(12_345_678, "12.3 ms")]
    [InlineData(1_500_000_000, "1.50 s")]
    public void A_makespan_has_three_digits_and_a_unit(double nanoseconds, string text) =>
        Assert.Equal(text, Figures.Makespan(nanoseconds));

    [Theory]
    [InlineData(-3, "0 s")]
    [InlineData(0.2, "1 s")]
    [InlineData(59, "59 s")]
    [InlineData(125, "2 min 05 s")]
    [InlineData(4_200, "1 h 10 min")]
    [InlineData(90_000, "25 h 00 min")]
    public void A_duration_is_rounded_up_to_what_one_waits_for(double seconds, string text) =>
        Assert.Equal(text, Figures.Duration(TimeSpan.FromSeconds(seconds)));
}
