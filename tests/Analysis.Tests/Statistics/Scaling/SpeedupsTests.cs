using Analysis.Statistics.Scaling;

namespace Analysis.Tests.Statistics.Scaling;

public class SpeedupsTests
{
    // Quinn, Parallel Programming in C with MPI and OpenMP (2003), section 7.5: a serial part of 0.1 throughout, and an overhead that grows.
    [Theory]
    [InlineData(2, 1.82, 0.10)]
    [InlineData(3, 2.50, 0.10)]
    [InlineData(8, 4.71, 0.10)]
    [InlineData(2, 1.87, 0.070)]
    [InlineData(4, 3.23, 0.079)]
    [InlineData(8, 4.71, 0.0998)]
    public void Karp_and_Flatt_give_the_textbooks_serial_fraction(int dop, double speedup, double expected) =>
        Assert.Equal(expected, Speedups.KarpFlatt(new DopPoint(dop, speedup))!.Value, 0.0015);

    [Fact]
    public void A_serial_fraction_of_one_core_is_not_defined() => Assert.Null(Speedups.KarpFlatt(new DopPoint(1, 1)));

    [Fact]
    public void An_ideal_program_has_no_serial_fraction_and_full_efficiency()
    {
        Assert.Equal(0, Speedups.KarpFlatt(new DopPoint(4, Speedups.Strong(100, 25)))!.Value, 1e-12);
        Assert.Equal(1, Speedups.Efficiency(new DopPoint(4, Speedups.Strong(100, 25))));
        Assert.Equal(1, Speedups.Efficiency(new DopPoint(4, Speedups.Weak(100, 100, 4))));
    }
}
