using Analysis.Charts;

namespace Analysis.Rendering;

/// <summary>A rectangle that an x and a y axis fill, px.</summary>
public readonly record struct Plot(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    /// <summary>Where a value lies, kept inside the rectangle.</summary>
    public double X(Axis axis, double value) => Left + Math.Clamp(axis.Position(value), 0, 1) * Width;

    /// <summary>Where a value lies, kept inside the rectangle; large values are at the top.</summary>
    /// <param name="beyond">How many heights of the rectangle it may leave it by, for lines that are clipped.</param>
    public double Y(Axis axis, double value, double beyond = 0) => Bottom - Math.Clamp(axis.Position(value), -beyond, 1 + beyond) * Height;
}
