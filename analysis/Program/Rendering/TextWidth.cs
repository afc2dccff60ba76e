using System.Text;

namespace Analysis.Rendering;

/// <summary>How wide text is in Arial and the fonts made to its measure, so that layout needs no font.</summary>
public static class TextWidth
{
    /// <summary>Thousandths of the font size, from the space (32) to the tilde (126).</summary>
    private static readonly short[] widths =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>Letters beyond ASCII: most are no wider than a capital; East Asian ones and symbols fill a square.</summary>
    private const int OtherWidth = 600;

    private const int SquareWidth = 1000;
    private const double BoldFactor = 1.08;

    /// <param name="size">Font size, px.</param>
    /// <returns>px.</returns>
    public static double Of(string text, double size, bool bold = false)
    {
        var thousandths = 0;
        foreach (var rune in text.EnumerateRunes()) thousandths += Of(rune);
        return thousandths * size / 1000 * (bold ? BoldFactor : 1);
    }

    /// <summary>The text, or its beginning and an ellipsis where it is wider than <paramref name="room"/>.</summary>
    public static string Fit(string text, double room, double size, bool bold = false)
    {
        if (Of(text, size, bold) <= room) return text;
        var kept = new StringBuilder();
        var left = room * 1000 / size / (bold ? BoldFactor : 1) - SquareWidth;
        foreach (var rune in text.EnumerateRunes())
        {
            left -= Of(rune);
            if (left < 0) break;
            kept.Append(rune);
        }
        return kept.ToString().TrimEnd() + "…";
    }

    private static int Of(Rune rune) => rune.Value switch
    {
        >= 32 and <= 126 => widths[rune.Value - 32],
        >= 0x2e80 => SquareWidth,
        '…' or '→' => SquareWidth,
        _ => OtherWidth,
    };
}
