namespace Analysis.Tests.Words;

/// <summary>The values of a parameter as people read them.</summary>
public sealed class MeasureTests
{
    private static readonly Measure Read = new("Grain", "bytes", null);

    [Fact]
    public void Grain_in_squares_is_also_time_where_the_machine_was_calibrated()
    {
        Assert.Equal("10,000 squares (≈ 5.2 µs)", new Measure("Grain", "squares", 0.52).Text(10_000));
        Assert.Equal("10,000 squares", new Measure("Grain", "squares", null).Text(10_000));
        Assert.Equal("10 ms", new Measure("Grain", "ns", 0.52).Text(1e7));
        Assert.Equal("Size = 10", new Measure("Size", null, 0.52).Text(10));
        Assert.Equal("Size = 10 to 1,000", new Measure("Size", null, null).Span(10, 1000));
        Assert.Equal("1 ms to 50 ms", new Measure("Grain", "ns", null).Span(1e6, 5e7));
        Assert.Equal("64 KB", new Measure("Grain", "bytes", 0.52).Text(65_536));
        Assert.Equal("4 KB to 1 MB", new Measure("Grain", "bytes", null).Span(4_096, 1_048_576));
        Assert.Equal(("64 KB", "4 KB", "22 KB"), (Read.Tick(65_536), Read.Text(4_096), Read.Plain(22_345)));
    }

    [Fact]
    public void A_place_between_values_says_its_interval()
    {
        Assert.Equal("370 squares (between 310 and 390; ≈ 190 ns)", new Measure("Grain", "squares", 0.52).About(312, 367, 367, 391));
        Assert.Equal("22 KB (between 20 KB and 31 KB)", Read.About(20_111, 22_345, 22_345, 31_999));
        Assert.Equal("1.2 ms (between 1.1 ms and 1.4 ms)", new Measure("Grain", "ns", null).About(1.13e6, 1.21e6, 1.21e6, 1.38e6));
        Assert.Equal("Size = 37 (between 35 and 40)", new Measure("Size", null, null).About(35.2, 37.1, 37.1, 40));
    }
}
