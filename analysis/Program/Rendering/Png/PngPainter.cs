using System.Collections.Immutable;
using ScottPlot;
using SkiaSharp;

namespace Analysis.Rendering.Png;

/// <summary>A picture as a file, and what is wrong with it.</summary>
/// <param name="Bytes">A PNG file, or <c>null</c> when none could be painted.</param>
public sealed record PaintedPng(byte[]? Bytes, ImmutableArray<Warning> Warnings);

/// <summary>Paints what the layout placed as PNG, by ScottPlot.</summary>
public static class PngPainter
{
    /// <summary>Dots per px.</summary>
    public const int Scale = 2;

    private const int CompressionLevel = 5;

    /// <summary>Whether a file was written by this painter.</summary>
    public static bool Wrote(string file) => PngChunks.AreIn(file);

    /// <param name="theme">Light or dark; a picture cannot follow the page it is pasted into.</param>
    /// <param name="faces">Those of this machine when <c>null</c>.</param>
    public static PaintedPng Paint(Picture picture, Theme theme, Faces? faces = null)
    {
        try
        {
            return Painted(picture, theme, faces ?? Faces.OfSystem);
        }
        catch (Exception reason) when (reason is DllNotFoundException or TypeInitializationException { InnerException: DllNotFoundException })
        {
            return new PaintedPng(null, [NoLibrary(picture)]);
        }
    }

    private static PaintedPng Painted(Picture picture, Theme theme, Faces faces)
    {
        if (faces.Usual is not { } usual) return new PaintedPng(null, [NoFont(picture)]);
        var missing = picture.All.OfType<TextMark>().Select(text => text.Text).Distinct().Where(text => faces.For(text) is null).ToArray();
        using var plot = Plotted(picture, theme, text => faces.For(text) ?? usual);
        return new PaintedPng(Png(picture, plot), missing.Length == 0 ? [] : [NoGlyphs(picture, missing)]);
    }

    /// <summary>A plot without a frame whose axes count px from the top left, so that everything lands where it was placed.</summary>
    /// <param name="family">The font family of a text.</param>
    public static Plot Plotted(Picture picture, Theme theme, Func<string, string> family)
    {
        var plot = new Plot();
        plot.FigureBackground.Color = Color.FromHex(theme[Role.Paper]);
        plot.Layout.Frameless();
        plot.HideGrid();
        var figure = new PictureFigure(picture, theme, family);
        plot.Add.Plottable(figure);
        plot.Axes.SetLimits(figure.GetAxisLimits());
        // A plot draws everything twice the first time, to measure its axes: let it do that on nothing.
        figure.IsVisible = false;
        plot.RenderInMemory(1, 1);
        figure.IsVisible = true;
        return plot;
    }

    private static byte[] Png(Picture picture, Plot plot)
    {
        plot.ScaleFactor = Scale;
        using var surface = Drawing.CreateSurface((int)Picture.Width * Scale, (int)picture.Height * Scale);
        plot.Render(surface);
        return Encoded(surface);
    }

    /// <summary>Without transparency, and with the filter that is quick and small for pictures of lines: half the time of an encoder left alone.</summary>
    private static byte[] Encoded(SKSurface surface)
    {
        using var pixels = surface.PeekPixels();
        using var opaque = pixels.WithAlphaType(SKAlphaType.Opaque);
        using var data = opaque.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Up, CompressionLevel))
            ?? throw new InvalidOperationException("Skia could not encode a picture as PNG");
        return PngChunks.Marked(data.AsSpan());
    }

    private static Warning NoLibrary(Picture picture) => new(
        "no-skia", picture.Title, "the library that paints PNG files does not load on this system, so that none was painted",
        "write the report on Linux, Windows or macOS (x64 or Arm64), or use the SVG beside it");

    private static Warning NoFont(Picture picture) => new(
        "no-font", picture.Title, "there is no font on this machine, so that no PNG was painted",
        "install one, such as DejaVu Sans (Debian: fonts-dejavu-core), and write the report again; the SVG beside it needs none");

    private static Warning NoGlyphs(Picture picture, string[] texts) => new(
        "no-glyphs", picture.Title,
        $"no font on this machine has every letter of '{texts[0]}'{(texts.Length > 1 ? $" and {Numbers.Text(texts.Length - 1)} more" : "")}, so that the PNG "
            + "shows boxes there",
        "install a font that has them, such as Noto Sans CJK, and write the report again; the SVG beside it is not affected");
}
