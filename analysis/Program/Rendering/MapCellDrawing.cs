using Analysis.Charts;
using Analysis.Verdicts;

namespace Analysis.Rendering;

/// <summary>Draws one cell of a map: a winner's colour, a tie's stripes, or the grey of the undecided.</summary>
public static class MapCellDrawing
{
    private const double NameSize = 12;
    private const double SmallestNameSize = 10;
    private const double NoteSize = 11;
    private const double Inset = 1;
    private const int StripesAtMost = 4;

    /// <returns>Whether the models could be written in full; else a legend is needed.</returns>
    public static bool Draw(SvgCanvas canvas, Palette palette, MapCell cell, Plot box, string id)
    {
        canvas.OpenGroup(cell.Tip);
        var named = cell.Outcome switch
        {
            Outcome.Winner => Winner(canvas, palette, cell, box),
            Outcome.Tie => Tie(canvas, palette, cell, box, id),
            _ => Undecided(canvas, palette, cell, box),
        };
        canvas.CloseGroup();
        return named;
    }

    private static bool Winner(SvgCanvas canvas, Palette palette, MapCell cell, Plot box)
    {
        var look = palette[cell.Models[0]];
        var hue = Numbers.Text(look.Hue);
        Fill(canvas, box, look.IsHollow ? $"c-open c-s{hue}" : $"c-b{hue}");
        return Write(canvas, palette, box, [cell.Models[0]], cell.Note, look.IsHollow ? "c-ink" : $"c-t{hue}");
    }

    private static bool Tie(SvgCanvas canvas, Palette palette, MapCell cell, Plot box, string id)
    {
        var stripes = cell.Models.Take(StripesAtMost).Select(model => palette[model].Hue).ToArray();
        const double stripe = 9;
        canvas.Raw($"<pattern id=\"{id}\" width=\"{SvgCanvas.At(stripe * stripes.Length)}\" height=\"10\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">");
        for (var i = 0; i < stripes.Length; i++) canvas.Rectangle(i * stripe, 0, stripe, 10, $"c-b{Numbers.Text(stripes[i])}");
        canvas.Raw("</pattern>\n");
        canvas.Rectangle(box.Left + Inset, box.Top + Inset, box.Width - 2 * Inset, box.Height - 2 * Inset, "", $" fill=\"url(#{id})\"");
        return Write(canvas, palette, box, cell.Models, "tie", "c-ink", plate: true);
    }

    private static bool Undecided(SvgCanvas canvas, Palette palette, MapCell cell, Plot box)
    {
        Fill(canvas, box, "c-open");
        canvas.Rectangle(box.Left + 2.5, box.Top + 2.5, box.Width - 5, box.Height - 5, "c-axis", " stroke-dasharray=\"4 3\"");
        return Write(canvas, palette, box, cell.Models, "?", "c-ink");
    }

    private static void Fill(SvgCanvas canvas, Plot box, string style) =>
        canvas.Rectangle(box.Left + Inset, box.Top + Inset, box.Width - 2 * Inset, box.Height - 2 * Inset, style);

    private static bool Write(SvgCanvas canvas, Palette palette, Plot box, IReadOnlyList<string> models, string? note, string style, bool plate = false)
    {
        var lines = Lines(models, box, note);
        if (lines is null)
        {
            Symbols(canvas, palette, box, models, note, style);
            return false;
        }
        var height = lines.Count * 14;
        var y = box.Top + (box.Height - height) / 2;
        if (plate)
        {
            var width = lines.Max(line => TextWidth.Of(line.Text, line.Size, line.Bold)) + 10;
            canvas.Rectangle(box.Left + (box.Width - width) / 2, y - 1, width, height + 3, "c-paper", " rx=\"3\" opacity=\"0.92\"");
        }
        foreach (var line in lines)
        {
            canvas.Text(box.Left + box.Width / 2, y + 11, line.Text, style, "middle", line.Size, line.Bold);
            y += 14;
        }
        return true;
    }

    /// <summary>What to write, line by line; <c>null</c> when the names do not fit.</summary>
    private static List<(string Text, double Size, bool Bold)>? Lines(IReadOnlyList<string> models, Plot box, string? note)
    {
        var room = box.Width - 8;
        var names = models.Count <= 2 ? models : [models[0], $"{models[1]} +{Numbers.Text(models.Count - 2)}"];
        var lines = new List<(string, double, bool)>();
        if (note is "?" or "tie" && box.Height >= 42) lines.Add((note, NoteSize, true));
        foreach (var name in names)
        {
            var size = NameSize;
            while (size > SmallestNameSize && TextWidth.Of(name, size, true) > room) size -= 0.5;
            if (TextWidth.Of(name, size, true) > room) return null;
            lines.Add((name, size, note is not "?"));
        }
        if (note is not (null or "?" or "tie")) lines.Add((note, NoteSize, false));
        return lines.Count * 14 > box.Height - 2 ? null : lines;
    }

    /// <summary>Markers instead of names; the legend says whose they are.</summary>
    private static void Symbols(SvgCanvas canvas, Palette palette, Plot box, IReadOnlyList<string> models, string? note, string style)
    {
        var (x, y) = (box.Left + box.Width / 2, box.Top + box.Height / 2);
        if (models.Count == 1 && note is not null)
        {
            canvas.Text(x, y + 4, TextWidth.Fit(note, box.Width - 4, NoteSize), style, "middle", NoteSize, bold: true);
            return;
        }
        if (models.Count == 1)
        {
            canvas.Rectangle(x - 7, y - 7, 14, 14, "c-paper", " rx=\"3\" opacity=\"0.92\"");
            Marker.Draw(canvas, palette[models[0]], x, y, 4);
            return;
        }
        canvas.Rectangle(box.Left + 3, y - 8, box.Width - 6, 16, "c-paper", " rx=\"3\" opacity=\"0.92\"");
        var fitting = Math.Max(1, (int)((box.Width - 18) / 11));
        var shown = models.Take(fitting).ToArray();
        var start = x - (shown.Length * 11 + (note == "?" ? 9 : 0) - 11) / 2.0;
        if (note == "?")
        {
            canvas.Text(start, y + 4, "?", "c-ink", "middle", NoteSize, bold: true);
            start += 9;
        }
        for (var i = 0; i < shown.Length; i++) Marker.Draw(canvas, palette[shown[i]], start + i * 11, y, 4);
    }
}
