namespace Analysis.Tests.Figures;

public sealed class SizesTests
{
    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(40, "40 B")]
    [InlineData(1023, "1,023 B")]
    [InlineData(1024, "1 KB")]
    [InlineData(1239.04, "1.21 KB")]
    [InlineData(1_048_575.9, "1 MB")]
    [InlineData(63_585_462, "60.64 MB")]
    [InlineData(2.1458, "2.15 B")]
    public void Bytes_read_as_BenchmarkDotNet_writes_them(double bytes, string text) => Assert.Equal(text, Sizes.Text(bytes));
}
