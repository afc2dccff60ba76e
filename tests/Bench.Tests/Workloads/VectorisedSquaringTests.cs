using Bench.Workloads;

namespace Bench.Tests.Workloads;

public sealed class VectorisedSquaringTests
{
    [Fact]
    public void Vectors_and_the_rest_behind_them_give_the_closed_forms_sum()
    {
        var squaring = new Squaring();
        foreach (var grain in Enumerable.Range(0, 70).Select(each => (long)each).Append(100_000).Append(1_000_003))
        {
            foreach (var task in new[] { 0, 1, 7, 511 }) Assert.Equal(squaring.Checksum(task, grain), squaring.RunVectorised(task, grain));
        }
    }

    [Fact]
    public void Sums_that_overflow_wrap_as_the_scalar_ones_do()
    {
        var squaring = new Squaring();
        Assert.Equal(squaring.Run(int.MaxValue, 4_000), squaring.RunVectorised(int.MaxValue, 4_000));
    }
}
