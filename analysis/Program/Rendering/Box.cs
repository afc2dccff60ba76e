using Analysis.Charts;

namespace Analysis.Rendering;

/// <summary>A place, px from the left and from the top.</summary>
public readonly record struct Point(double X, double Y);

/// <summary>A rectangle, px; the plot of a panel is one, which an x and a y axis fill.</summary>
public readonly record struct Box(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    /// <summary>The rectangle that is smaller by so much on every side.</summary>
    public Box Inside(double inset) => new(Left + inset, Top + inset, Width - 2 * inset, Height - 2 * inset);

    /// <summary>Where a value lies, kept inside the rectangle.</summary>
    public double X(Axis axis, double value) => Left + Math.Clamp(axis.Position(value), 0, 1) * Width;

    /// <summary>Where a value lies, kept inside the rectangle; large values are at the top.</summary>
    /// <param name="beyond">How many heights of the rectangle it may leave it by, for lines that are clipped.</param>
    public double Y(Axis axis, double value, double beyond = 0) => Bottom - Math.Clamp(axis.Position(value), -beyond, 1 + beyond) * Height;
}
