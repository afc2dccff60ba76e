using Analysis.Statistics;

namespace Analysis.Tests.Statistics;

public class ThinningTests
{
    [Fact]
    public void A_short_series_stays_as_it_is()
    {
        Assert.Equal([3, 1, 2], Thinning.Course([3, 1, 2], 3));
        Assert.Equal([3, 1, 2], Thinning.Pick([3, 1, 2], 20));
    }

    [Fact]
    public void A_long_one_becomes_the_medians_of_its_blocks() =>
        Assert.Equal([2, 5], Thinning.Course([1, 2, 3, 4, 5, 6], 2));

    [Fact]
    public void Or_values_at_equal_distances() => Assert.Equal([1, 4], Thinning.Pick([1, 2, 3, 4, 5, 6], 2));

    [Fact]
    public void Blocks_and_distances_are_as_even_as_whole_numbers_allow()
    {
        Assert.Equal([1.5, 4], Thinning.Course([1, 2, 3, 4, 5], 2));
        Assert.Equal([1, 2.5, 4.5], Thinning.Course([1, 2, 3, 4, 5], 3));
        Assert.Equal([1, 2, 4], Thinning.Pick([1, 2, 3, 4, 5], 3));
    }
}
