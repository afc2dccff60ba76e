using Analysis.Statistics;

namespace Analysis.Tests.Statistics;

public class StudentTTests
{
    // Table of critical values, NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.2; the 0.0005 column is in
    // Fisher and Yates, Statistical Tables, table III.
    [Theory]
    [InlineData(0.025, 10, 2.228)]
    [InlineData(0.025, 1, 12.706)]
    [InlineData(0.005, 1, 63.657)]
    [InlineData(0.001, 4, 7.173)]
    [InlineData(0.001, 7, 4.785)]
    [InlineData(0.001, 8, 4.501)]
    [InlineData(0.001, 11, 4.025)]
    [InlineData(0.001, 100, 3.174)]
    [InlineData(0.0005, 1, 636.619)]
    [InlineData(0.0005, 4, 8.610)]
    [InlineData(0.0005, 11, 4.437)]
    [InlineData(0.00001, 1, 31830.989)]
    public void Quantiles_are_those_of_the_published_tables(double tail, double freedom, double expected) =>
        Assert.Equal(expected, StudentT.Quantile(tail, freedom), 3);

    [Theory]
    [InlineData(0, 5)]
    [InlineData(0.5, 5)]
    [InlineData(double.NaN, 5)]
    [InlineData(0.01, 0)]
    [InlineData(0.01, double.NaN)]
    public void What_is_no_tail_or_no_freedom_is_refused(double tail, double freedom) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Quantile(tail, freedom));
}
