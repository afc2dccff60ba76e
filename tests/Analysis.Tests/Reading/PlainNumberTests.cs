using System.Globalization;
using System.Text;

namespace Analysis.Tests.Reading;

/// <summary>Numbers of a field, against what .NET makes of the same text.</summary>
public sealed class PlainNumberTests
{
    private static readonly CultureInfo invariant = CultureInfo.InvariantCulture;

    [Fact]
    public void A_number_is_the_very_one_that_the_runtime_reads()
    {
        var random = new Random(1);
        for (var i = 0; i < 200_000; i++)
        {
            var text = Digits(random.Next(0, 10)) + (random.Next(3) > 0 ? "." + Digits(random.Next(0, 9)) : "") + (random.Next(9) == 0 ? "e-3" : "");
            Same(text);
            Same((random.NextDouble() * Math.Pow(10, random.Next(-8, 12))).ToString("R", invariant));
        }

        string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + random.Next(10))));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.1")]
    [InlineData("007")]
    [InlineData("-0.5")]
    [InlineData("+12")]
    [InlineData("123456789012345")]
    [InlineData("9007199254740993")]
    [InlineData("0.123456789012345678")]
    [InlineData("12345678.9012345")]
    [InlineData("1e400")]
    [InlineData("5.")]
    [InlineData(".5")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("1.2.3")]
    [InlineData("1,000")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("NaN")]
    [InlineData("0x10")]
    [InlineData("12a")]
    [InlineData("2147483648")]
    [InlineData("9223372036854775808")]
    [InlineData("-2147483648")]
    [InlineData("١")]
    public void What_is_a_number_and_what_is_none_is_as_the_runtime_says(string text) => Same(text);

    private static void Same(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var isNumber = double.TryParse(bytes, PlainNumber.Style, invariant, out var number) && double.IsFinite(number);
        Assert.True(isNumber == PlainNumber.TryParse(bytes, out double value), text);
        if (isNumber) Assert.True(BitConverter.DoubleToInt64Bits(number) == BitConverter.DoubleToInt64Bits(value), text);
        var isLong = long.TryParse(bytes, NumberStyles.AllowLeadingSign, invariant, out var whole);
        Assert.True(isLong == PlainNumber.TryParse(bytes, out long wholeValue) && (!isLong || whole == wholeValue), text);
        var isInt = int.TryParse(bytes, NumberStyles.AllowLeadingSign, invariant, out var small);
        Assert.True(isInt == PlainNumber.TryParse(bytes, out int smallValue) && (!isInt || small == smallValue), text);
    }
}
