using Analysis.Rendering;

namespace Analysis.Tests.Rendering;

public sealed class LayoutTests
{
    [Fact]
    public void Text_is_as_wide_as_in_arial()
    {
        // Advance widths of Arial in thousandths: A 667, b 556, space 278.
        Assert.Equal(15.01, TextWidth.Of("Ab ", 10), 2);
        Assert.Equal(15.01 * 1.08, TextWidth.Of("Ab ", 10, bold: true), 2);
        Assert.Equal(20, TextWidth.Of("模型", 10), 2);
    }

    [Fact]
    public void Text_that_does_not_fit_ends_in_an_ellipsis_and_fits_then()
    {
        Assert.Equal("Thread", TextWidth.Fit("Thread", 100, 12));
        for (var room = 20; room < 200; room += 7)
        {
            var fitted = TextWidth.Fit(new string('W', 100), room, 12);
            Assert.EndsWith("…", fitted, StringComparison.Ordinal);
            Assert.True(TextWidth.Of(fitted, 12) <= room);
        }
    }

    [Fact]
    public void Labels_that_would_cover_each_other_are_moved_apart_in_their_order()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var wanted = Enumerable.Range(0, 1 + random.Next(12)).Select(_ => random.NextDouble() * 40 + random.Next(3) * 80).ToArray();
            var heights = LabelHeights.Spread(wanted, 13, 0, 230);
            var sorted = heights.Order().ToArray();
            for (var i = 1; i < sorted.Length; i++) Assert.True(sorted[i] - sorted[i - 1] >= 13 - 0.02);
            for (var i = 0; i < wanted.Length; i++)
            {
                for (var j = 0; j < wanted.Length; j++)
                {
                    if (wanted[i] < wanted[j]) Assert.True(heights[i] < heights[j]);
                }
            }
            Assert.InRange(sorted[0], -0.02, 230);
            Assert.InRange(sorted[^1], -0.02, 230.1);
        }
    }

    [Fact]
    public void Labels_that_are_far_apart_stay_where_they_are() =>
        Assert.Equal([10, 100, 50], LabelHeights.Spread([10, 100, 50], 13, 0, 230));

    [Theory]
    [InlineData("<a href=\"x\">'&", "&lt;a href=&quot;x&quot;&gt;&#39;&amp;")]
    [InlineData("a\nb\tc", "a b c")]
    [InlineData("\0\u0007\u009f\uffff\ufffe", "\ufffd\ufffd\ufffd\ufffd\ufffd")]
    [InlineData("Thread′ 模型 🚀", "Thread′ 模型 🚀")]
    public void Markup_holds_text(string text, string markup) => Assert.Equal(markup, Markup.Escape(text));

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => Assert.Equal("\ufffdx", Markup.Escape("\ud800x"));
}
