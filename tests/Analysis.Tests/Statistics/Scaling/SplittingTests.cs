using Analysis.Statistics.Scaling;

namespace Analysis.Tests.Statistics.Scaling;

public class SplittingTests
{
    /// <summary>Of 12 units two workers do 6 each at best.</summary>
    [Theory]
    [InlineData(new long[] { 3, 3, 3, 3 }, 2, 1, 1)]
    // The first two have 10.
    [InlineData(new long[] { 8, 2, 1, 1 }, 2, 10 / 6.0, 8 / 6.0)]
    // Equal counts, and the last task begins when one of them is free after 3.
    [InlineData(new long[] { 1, 2, 3, 6 }, 2, 9 / 6.0, 8 / 6.0)]
    // More workers than tasks: the longest task.
    [InlineData(new long[] { 8, 4 }, 4, 8 / 3.0, 8 / 3.0)]
    // Whole tasks only: three and two of them.
    [InlineData(new long[] { 4, 4, 4, 4, 4 }, 2, 12 / 10.0, 12 / 10.0)]
    [InlineData(new long[] { 0, 0 }, 2, 1, 1)]
    [InlineData(new long[] { }, 2, 1, 1)]
    public void What_sizes_allow_is_the_largest_share_and_the_last_end(long[] sizes, int workers, double shares, double oneByOne)
    {
        Assert.Equal(shares, Splitting.EqualShares(sizes, workers), 12);
        Assert.Equal(oneByOne, Splitting.OneByOne(sizes, workers), 12);
    }
}
