using System.Collections.Immutable;

namespace Analysis.Rendering;

/// <summary>Something placed: a shape or a text, with its place, size and colour. A painter draws it as it is.</summary>
public abstract record Mark;

/// <summary>Marks that belong together.</summary>
/// <param name="Tip">What they say in words, shown where a pointer rests on them, or <c>null</c>.</param>
/// <param name="Clip">What they are cut to, or <c>null</c>.</param>
/// <param name="Model">Whose they are, so that a page can switch a model off; <c>null</c> when they belong to none, or to several.</param>
public sealed record GroupMark(string? Tip, Box? Clip, ImmutableArray<Mark> Marks, string? Model = null) : Mark;

/// <summary>A rectangle.</summary>
/// <param name="Fill">Its inside, or <c>null</c> for none.</param>
/// <param name="Stroke">Its outline, or <c>null</c> for none.</param>
/// <param name="Radius">Of its corners, px.</param>
/// <param name="Opacity">1 for a solid one.</param>
public sealed record RectangleMark(Box Box, Tone? Fill, Stroke? Stroke = null, double Radius = 0, double Opacity = 1) : Mark;

/// <summary>Diagonal stripes.</summary>
/// <param name="Tones">From the first stripe on, over and over.</param>
public sealed record HatchMark(Box Box, ImmutableArray<Tone> Tones) : Mark
{
    /// <summary>Width of a stripe, px.</summary>
    public const double Stripe = 9;

    /// <summary>The stripes as shapes that reach over the rectangle: from bottom left to top right, counted from the picture's corner.</summary>
    public IEnumerable<(Tone Tone, ImmutableArray<Point> Corners)> Stripes()
    {
        var step = Stripe * Math.Sqrt(2);
        for (var i = (int)Math.Floor((Box.Left + Box.Top) / step); i * step < Box.Right + Box.Bottom; i++)
        {
            var (from, to) = (i * step, (i + 1) * step);
            yield return (Tones[i % Tones.Length],
                [new(from - Box.Top, Box.Top), new(to - Box.Top, Box.Top), new(to - Box.Bottom, Box.Bottom), new(from - Box.Bottom, Box.Bottom)]);
        }
    }
}

/// <summary>A straight line.</summary>
public sealed record LineMark(Point From, Point To, Stroke Stroke) : Mark;

/// <summary>Straight lines from point to point.</summary>
public sealed record PolylineMark(ImmutableArray<Point> Points, Stroke Stroke) : Mark;

/// <summary>A closed shape.</summary>
/// <param name="Stroke">Its outline, or <c>null</c> for none.</param>
public sealed record PolygonMark(ImmutableArray<Point> Corners, Tone Fill, Stroke? Stroke = null) : Mark;

/// <summary>A circle.</summary>
/// <param name="Stroke">Its outline, or <c>null</c> for none.</param>
public sealed record CircleMark(Point Centre, double Radius, Tone Fill, Stroke? Stroke = null) : Mark;

/// <summary>A line of text.</summary>
/// <param name="At">Its base line, at the anchor.</param>
/// <param name="Size">Font size, px.</param>
/// <param name="IsUpright">Whether it is read from bottom to top.</param>
/// <param name="HasHalo">Whether lines behind it stop short of it.</param>
public sealed record TextMark(Point At, string Text, Tone Tone, Anchor Anchor, double Size, bool IsBold, bool IsUpright, bool HasHalo) : Mark
{
    /// <summary>How far a halo reaches on either side, px.</summary>
    public const double Halo = 2;
}

/// <summary>Which part of a text stands at its place.</summary>
public enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>How a line is drawn.</summary>
/// <param name="Width">px.</param>
/// <param name="Dashes">Lengths of dashes and gaps, px, after each other; empty for a solid line.</param>
/// <param name="Opacity">1 for a solid one.</param>
public sealed record Stroke(Tone Tone, double Width = 1, ImmutableArray<double> Dashes = default, double Opacity = 1)
{
    public bool IsDashed => !Dashes.IsDefaultOrEmpty;
}
