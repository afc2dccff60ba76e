using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Rendering;
using Analysis.Rendering.Layout;
using Analysis.Rendering.Png;
using Analysis.Verdicts;
using SkiaSharp;

namespace Analysis.Tests.Rendering;

public sealed class PngPainterTests
{
    [Theory]
    [InlineData(false, "#ffffffff")]
    [InlineData(true, "#ff0f1419")]
    public void A_picture_is_painted_at_twice_its_size_in_the_theme_asked_for(bool dark, string paper)
    {
        foreach (var chart in SampleCharts.All().Values)
        {
            var picture = ChartLayout.Of(chart);
            using var bitmap = SKBitmap.Decode(PngPainter.Paint(picture, dark ? Theme.Dark : Theme.Light).Bytes);
            Assert.Equal(((int)Picture.Width * 2, (int)picture.Height * 2), (bitmap.Width, bitmap.Height));
            Assert.Equal(paper, bitmap.GetPixel(1, 1).ToString());
            Assert.True(bitmap.Pixels.Distinct().Skip(20).Any(), $"{chart.Name} is blank");
        }
    }

    [Fact]
    public void A_tie_has_the_colours_of_all_that_are_tied_and_a_winner_has_one()
    {
        var tie = Colours(SampleCharts.Cell(Outcome.Tie, "ParallelFor", "Thread"));
        Assert.Contains(Hue("ParallelFor"), tie);
        Assert.Contains(Hue("Thread"), tie);
        var winner = Colours(SampleCharts.Cell(Outcome.Winner, "ParallelFor"));
        Assert.Contains(Hue("ParallelFor"), winner);
        Assert.DoesNotContain(Hue("Thread"), winner);
    }

    [Fact]
    public void Without_any_font_there_is_a_warning_and_no_picture()
    {
        var painted = PngPainter.Paint(Of("model"), Theme.Light, new Faces([], (_, _) => false));
        Assert.Null(painted.Bytes);
        var warning = Assert.Single(painted.Warnings);
        Assert.Equal("no-font", warning.Code);
        Assert.Contains("install", warning.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_whose_letters_no_font_has_is_warned_of()
    {
        var painted = PngPainter.Paint(Of("模型"), Theme.Light,
            new Faces(Faces.OfSystem.Usual is { } usual ? [usual] : [], (_, text) => !text.Contains('模', StringComparison.Ordinal)));
        Assert.NotNull(painted.Bytes);
        var warning = Assert.Single(painted.Warnings);
        Assert.Equal("no-glyphs", warning.Code);
        Assert.Contains("模型", warning.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_the_faces_a_good_sans_one_is_usual_and_another_steps_in_where_it_lacks_letters()
    {
        var faces = new Faces(["Zapf Serif", "DejaVu Sans", "Noto Sans CJK", "Liberation Sans", "Some Mono"],
            (family, text) => text == "a" || family == "Noto Sans CJK");
        Assert.Equal("Liberation Sans", faces.Usual);
        Assert.Equal("Liberation Sans", faces.For("a"));
        Assert.Equal("Noto Sans CJK", faces.For("模型"));
        Assert.Null(new Faces(["Arial"], (_, text) => text == "a").For("模型"));
    }

    [Fact]
    public void No_text_is_wider_than_layout_has_room_for()
    {
        Assert.NotNull(Faces.OfSystem.Usual);
        foreach (var text in SampleCharts.All().Values.SelectMany(chart => ChartLayout.Of(chart).All).OfType<TextMark>())
        {
            if (Faces.OfSystem.For(text.Text) is not { } family) continue;
            using var face = SKTypeface.FromFamilyName(family, text.IsBold ? SKFontStyle.Bold : SKFontStyle.Normal);
            using var font = new SKFont(face, (float)text.Size) { Subpixel = true, LinearMetrics = true };
            Assert.InRange(font.MeasureText(text.Text), 0, TextWidth.Of(text.Text, text.Size, text.IsBold) + 1);
        }
    }

    private static Picture Of(string title) => new(title, "", 40, [new TextMark(new Point(10, 20), title, Role.Ink, Anchor.Start, 12, false, false, false)]);

    private static SKColor Hue(string model) => SKColor.Parse(Palette.Hues[new Palette([model])[model].Hue].Light);

    private static ImmutableHashSet<SKColor> Colours(Chart chart)
    {
        using var bitmap = SKBitmap.Decode(PngPainter.Paint(ChartLayout.Of(chart), Theme.Light).Bytes);
        return [.. bitmap.Pixels];
    }
}
