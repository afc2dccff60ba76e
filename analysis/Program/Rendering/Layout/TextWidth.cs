using System.Text;

namespace Analysis.Rendering.Layout;

/// <summary>
/// How wide text is at most in the sans faces that people have: of Arial (and those of its measure) and DejaVu Sans the wider letter, so that layout needs no
/// font.
/// </summary>
public static class TextWidth
{
    /// <summary>Thousandths of the font size, from the space (32) to the tilde (126).</summary>
    private static readonly short[] regular =
    [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,
        636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556,
        1015, 684, 686, 722, 770, 667, 611, 778, 752, 295, 500, 667, 557, 863, 748, 787,
        667, 787, 722, 667, 611, 732, 684, 989, 685, 667, 685, 390, 337, 390, 838, 556,
        500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
        635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
    ];

    private static readonly short[] bolder =
    [
        348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365,
        696, 696, 696, 696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 611,
        1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 556, 775, 637, 995, 837, 850,
        733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 365, 457, 838, 556,
        500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687,
        716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838,
    ];

    private const int Square = 1000;
    private const string Cut = "…";

    /// <param name="size">Font size, px.</param>
    /// <returns>px.</returns>
    public static double Of(string text, double size, bool bold = false)
    {
        var thousandths = 0;
        foreach (var rune in text.EnumerateRunes()) thousandths += Of(rune, bold);
        return thousandths * size / 1000;
    }

    /// <summary>The text, or its beginning and an ellipsis where it is wider than <paramref name="room"/>.</summary>
    public static string Fit(string text, double room, double size, bool bold = false) =>
        Of(text, size, bold) <= room ? text : Longest(text.EnumerateRunes(), room - Of(Cut, size, bold), size, bold).TrimEnd() + Cut;

    /// <summary>As much of the end of the text as there is room for.</summary>
    public static string End(string text, double room, double size, bool bold = false)
    {
        var reversed = Longest(text.EnumerateRunes().Reverse(), room, size, bold);
        return string.Concat(reversed.EnumerateRunes().Reverse());
    }

    private static string Longest(IEnumerable<Rune> runes, double room, double size, bool bold)
    {
        var kept = new StringBuilder();
        var left = room * 1000 / size;
        foreach (var rune in runes)
        {
            left -= Of(rune, bold);
            if (left < 0) break;
            kept.Append(rune);
        }
        return kept.ToString();
    }

    /// <summary>Letters beyond ASCII by the block they are in: Latin ones are no wider than capitals, East Asian ones and symbols fill a square.</summary>
    private static int Of(Rune rune, bool bold) => rune.Value switch
    {
        >= 32 and <= 126 => (bold ? bolder : regular)[rune.Value - 32],
        '×' or '′' => 838,
        < 0x370 => bold ? 850 : 780,
        < 0x1100 => bold ? 1000 : 880,
        _ => Square,
    };
}
