namespace Analysis.Tests.Charts;

/// <summary>Colours as eyes see them. Linear sRGB, each part from 0 to 1.</summary>
internal static class ColourVision
{
    /// <summary>Without green cones; Machado, Oliveira and Fernandes 2009, table 1, severity 1.0.</summary>
    public static readonly double[][] Deuteranopia = [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]];

    /// <summary>Without red cones; the same table.</summary>
    public static readonly double[][] Protanopia = [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]];

    private static readonly double[][] toXyz = [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]];
    private static readonly double[] white = [0.95047, 1, 1.08883];

    /// <summary>Of CSS hex.</summary>
    public static double[] Linear(string hex) =>
        [.. Enumerable
            .Range(0, 3)
            .Select(i => Convert.ToInt32(hex.Substring(1 + 2 * i, 2), 16) / 255.0)
            .Select(each => each <= 0.04045 ? each / 12.92 : Math.Pow((each + 0.055) / 1.055, 2.4))];

    public static double[] Seen(double[] colour, double[][] eyes) => [.. Product(eyes, colour).Select(each => Math.Clamp(each, 0, 1))];

    /// <summary>CIELAB under D65: L* (0 to 100), a*, b*.</summary>
    public static (double L, double A, double B) Lab(double[] colour)
    {
        var f = Product(toXyz, colour)
            .Zip(white, (value, one) => value / one)
            .Select(each => each > 216.0 / 24389 ? Math.Cbrt(each) : (24389.0 / 27 * each + 16) / 116)
            .ToArray();
        return (116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2]));
    }

    /// <summary>CIEDE2000 (Sharma, Wu and Dalal 2005): about 1 is the least that anybody sees, 10 is another colour at a glance.</summary>
    public static double Distance((double L, double A, double B) one, (double L, double A, double B) other)
    {
        var chroma = Math.Pow((Math.Sqrt(one.A * one.A + one.B * one.B) + Math.Sqrt(other.A * other.A + other.B * other.B)) / 2, 7);
        var g = 0.5 * (1 - Math.Sqrt(chroma / (chroma + Math.Pow(25, 7))));
        var (a1, a2) = ((1 + g) * one.A, (1 + g) * other.A);
        var (c1, c2) = (Math.Sqrt(a1 * a1 + one.B * one.B), Math.Sqrt(a2 * a2 + other.B * other.B));
        var (h1, h2) = (Hue(a1, one.B), Hue(a2, other.B));
        var turn = c1 * c2 == 0 ? 0 : Math.IEEERemainder(h2 - h1, 360);
        var (dL, dC, dH) = (other.L - one.L, c2 - c1, 2 * Math.Sqrt(c1 * c2) * Math.Sin(Radians(turn / 2)));
        var (l, c) = ((one.L + other.L) / 2, (c1 + c2) / 2);
        var h = c1 * c2 == 0 ? h1 + h2 : Math.Abs(h1 - h2) <= 180 ? (h1 + h2) / 2 : (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2;
        var t = 1 - 0.17 * Cos(h - 30) + 0.24 * Cos(2 * h) + 0.32 * Cos(3 * h + 6) - 0.20 * Cos(4 * h - 63);
        var (sL, sC, sH) = (1 + 0.015 * (l - 50) * (l - 50) / Math.Sqrt(20 + (l - 50) * (l - 50)), 1 + 0.045 * c, 1 + 0.015 * c * t);
        var c7 = Math.Pow(c, 7);
        var rT = -Math.Sin(Radians(60 * Math.Exp(-Math.Pow((h - 275) / 25, 2)))) * 2 * Math.Sqrt(c7 / (c7 + Math.Pow(25, 7)));
        return Math.Sqrt(Math.Pow(dL / sL, 2) + Math.Pow(dC / sC, 2) + Math.Pow(dH / sH, 2) + rT * (dC / sC) * (dH / sH));
    }

    private static double[] Product(double[][] matrix, double[] vector) => [.. matrix.Select(row => row.Zip(vector, (left, right) => left * right).Sum())];

    private static double Hue(double a, double b) => a == 0 && b == 0 ? 0 : (Math.Atan2(b, a) * 180 / Math.PI + 360) % 360;

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double Cos(double degrees) => Math.Cos(Radians(degrees));
}
