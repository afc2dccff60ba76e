using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Rendering;
using Analysis.Rendering.Layout;

namespace Analysis.Tests.Rendering;

public sealed class LayoutTests
{
    private static readonly string[] endings = ["Prepared_Async", "Prepared_Sync_", "Unprepared_____", "Unprepared_Slow"];

    [Fact]
    public void Text_is_as_wide_as_in_the_widest_of_the_usual_faces()
    {
        // Advance widths in thousandths, Arial and DejaVu Sans: A 667 and 684, b 556 and 635, space 278 and 318; in bold 722 and 774, 611 and 716, 278 and 348.
        Assert.Equal(16.37, TextWidth.Of("Ab ", 10), 2);
        Assert.Equal(18.38, TextWidth.Of("Ab ", 10, bold: true), 2);
        Assert.Equal(20, TextWidth.Of("模型", 10), 2);
    }

    [Fact]
    public void Names_that_begin_alike_stay_apart_where_they_are_cut()
    {
        string[] names = [.. endings.Select(end => "Npg_SingularCommand_Boxed_DbType_Value_" + end), "Short"];
        foreach (var room in new[] { 60, 90, 120, 160, 200, 500 })
        {
            var texts = ShortNames.Of(names, room, 11);
            Assert.Equal(names.Length, texts.Values.Distinct().Count());
            Assert.All(texts.Values, text => Assert.True(TextWidth.Of(text, 11) <= room, $"'{text}' in {room}"));
            Assert.Equal("Short", texts["Short"]);
        }
    }

    [Fact]
    public void Names_that_only_their_middle_sets_apart_stay_apart()
    {
        string[] names = [.. Enumerable.Range(0, 12).Select(i => new string('a', 40) + (char)('A' + i) + new string('z', 40))];
        var texts = ShortNames.Of(names, 100, 11);
        Assert.Equal(names.Length, texts.Values.Distinct().Count());
        Assert.All(texts.Values, text => Assert.True(TextWidth.Of(text, 11) <= 100));
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

    [Fact]
    public void Of_very_many_rounds_so_many_are_drawn_as_do_not_cover_each_other_and_both_ends_are()
    {
        foreach (var rounds in new[] { 3, DotMark.PointsAtMost, DotMark.PointsAtMost + 1, 5000 })
        {
            var places = Places([.. Enumerable.Range(0, rounds).Reverse().Select(i => Math.Pow(2, i / (rounds - 1.0)))]);
            Assert.Equal(Math.Min(rounds, DotMark.PointsAtMost), places.Length);
            var (ends, middle) = (Places([1, 2]), places.Order().ElementAt(places.Length / 2));
            Assert.Equal((ends[0], ends[1]), (places.Min(), places.Max()));
            Assert.Equal(ends.Average(), middle, 2.0);
        }
    }

    /// <summary>From left to right, px, where the rounds of a mark stand.</summary>
    private static double[] Places(ImmutableArray<double> rounds)
    {
        var panel = new DotPanel("", Axis.Ratios("speedup", 1, 2), [new DotRow("a", [new DotMark("a", 1.5, null, null, rounds, "1.5×")])]);
        var picture = ChartLayout.Of(new DotChart("rounds", "", "", new Palette(["a"]), new ChartTable([], []), [panel]));
        return [.. picture.All.OfType<CircleMark>().Where(circle => circle.Radius < 2).Select(circle => circle.Centre.X)];
    }
}
