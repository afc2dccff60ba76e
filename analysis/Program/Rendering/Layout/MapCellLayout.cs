using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Verdicts;

namespace Analysis.Rendering.Layout;

/// <summary>
/// Places one cell of a map: a winner's colour, a tie's stripes, or the grey of the undecided, striped with the colour of what to use meanwhile.
/// </summary>
public static class MapCellLayout
{
    private const double NameSize = 12;
    private const double SmallestNameSize = 10;
    private const double NoteSize = 11;
    private const double LineHeight = 14;
    private const double Inset = 1;
    private const int StripesAtMost = 4;
    private const double PlateOpacity = 0.92;
    private const double PlateRadius = 3;

    /// <summary>What of a tie's stripes stays visible on either side of the plate, px: less does not look like a tie.</summary>
    private const double StripesBeside = 14;

    /// <summary>Room for one marker of several, px.</summary>
    private const double SymbolWidth = 11;

    /// <returns>Whether the models could be written in full; else a legend is needed.</returns>
    public static bool Place(Sheet sheet, Palette palette, MapCell cell, Box box)
    {
        sheet.OpenGroup(cell.Tip, model: cell.Outcome == Outcome.Undecided ? cell.Recommended : cell.Models is [var only] ? only : null);
        var named = cell.Outcome switch
        {
            Outcome.Winner => Winner(sheet, palette, cell, box),
            Outcome.Tie => Tie(sheet, palette, cell, box),
            _ => Undecided(sheet, palette, cell, box),
        };
        sheet.CloseGroup();
        return named;
    }

    private static bool Winner(Sheet sheet, Palette palette, MapCell cell, Box box)
    {
        var look = palette[cell.Models[0]];
        sheet.Rectangle(box.Inside(Inset), Ground(look), look.IsHollow ? new Stroke(new Tone(Role.Model, look.Hue)) : null);
        return Write(sheet, palette, box, [cell.Models[0]], cell.Note, look.IsHollow ? Role.Ink : new Tone(Role.OnBlock, look.Hue));
    }

    private static bool Tie(Sheet sheet, Palette palette, MapCell cell, Box box)
    {
        sheet.Add(new HatchMark(box.Inside(Inset), [.. cell.Models.Take(StripesAtMost).Select(model => Ground(palette[model]))]));
        return Write(sheet, palette, box, cell.Models, "tie", Role.Ink, plate: true);
    }

    private static bool Undecided(Sheet sheet, Palette palette, MapCell cell, Box box)
    {
        if (cell.Recommended is { } model)
        {
            sheet.Add(new HatchMark(box.Inside(Inset), [Ground(palette[model]), Role.Open]));
            sheet.Rectangle(box.Inside(2.5), null, new Stroke(Role.Axis, Dashes: [4, 3]));
            return Write(sheet, palette, box, [model], cell.Note, Role.Ink, plate: true);
        }
        sheet.Rectangle(box.Inside(Inset), Role.Open);
        sheet.Rectangle(box.Inside(2.5), null, new Stroke(Role.Axis, Dashes: [4, 3]));
        return Write(sheet, palette, box, cell.Models, "?", Role.Ink);
    }

    private static bool Write(Sheet sheet, Palette palette, Box box, ImmutableArray<string> models, string? note, Tone tone, bool plate = false)
    {
        var lines = Lines(models, box.Width - (plate ? 8 + 2 * StripesBeside : 8), box.Height, note);
        if (lines is null)
        {
            Symbols(sheet, palette, box, models, note, tone, plate);
            return false;
        }
        var height = lines.Count * LineHeight;
        var y = box.Top + (box.Height - height) / 2;
        if (plate)
        {
            var width = lines.Max(line => TextWidth.Of(line.Text, line.Size, line.Bold)) + 8;
            Plate(sheet, new Box(box.Left + (box.Width - width) / 2, y - 1, width, height + 3));
        }
        foreach (var line in lines)
        {
            sheet.Text(box.Left + box.Width / 2, y + 11, line.Text, tone, Anchor.Middle, line.Size, line.Bold);
            y += LineHeight;
        }
        return true;
    }

    /// <summary>What to write, line by line; <c>null</c> when the names do not fit.</summary>
    private static List<(string Text, double Size, bool Bold)>? Lines(ImmutableArray<string> models, double room, double height, string? note)
    {
        var names = models.Length <= 2 ? models : [models[0], $"{models[1]} +{Numbers.Text(models.Length - 2)}"];
        var bold = note is not "?";
        var lines = new List<(string, double, bool)>();
        if (note is "?" or "tie" && height >= 42) lines.Add((note, NoteSize, true));
        foreach (var name in names)
        {
            var size = NameSize;
            while (size > SmallestNameSize && TextWidth.Of(name, size, bold) > room) size -= 0.5;
            if (TextWidth.Of(name, size, bold) > room) return null;
            lines.Add((name, size, bold));
        }
        if (note is not (null or "?" or "tie")) lines.Add((note, NoteSize, false));
        return lines.Count * LineHeight > height - 2 ? null : lines;
    }

    /// <summary>Markers instead of names; the legend says whose they are.</summary>
    private static void Symbols(Sheet sheet, Palette palette, Box box, ImmutableArray<string> models, string? note, Tone tone, bool plate)
    {
        var (x, y) = (box.Left + box.Width / 2, box.Top + box.Height / 2);
        if (models.Length == 1)
        {
            var both = note is not null && box.Height >= 2 * LineHeight + 8;
            if (both || note is null) Single(sheet, palette[models[0]], x, both ? y - 10 : y);
            if (note is not null && plate)
            {
                var noteWidth = TextWidth.Of(note, NoteSize, bold: true) + 6;
                Plate(sheet, new Box(x - noteWidth / 2, both ? y + 3 : y - 7, noteWidth, 15));
            }
            if (note is not null)
                sheet.Text(x, both ? y + 14 : y + 4, TextWidth.Fit(note, box.Width - 4, NoteSize, bold: true), tone, Anchor.Middle, NoteSize, bold: true);
            return;
        }
        var fitting = Math.Max(1, (int)((box.Width - 18) / SymbolWidth));
        var shown = models.Length <= fitting ? models.Length : Math.Max(1, fitting - 2);
        var rest = models.Length > shown ? $"+{Numbers.Text(models.Length - shown)}" : "";
        var width = shown * SymbolWidth + (note == "?" ? 9 : 0) + TextWidth.Of(rest, NoteSize);
        Plate(sheet, new Box(x - width / 2 - 4, y - 8, width + 8, 16));
        var at = x - width / 2;
        if (note == "?")
        {
            sheet.Text(at + 4, y + 4, "?", Role.Ink, Anchor.Middle, NoteSize, bold: true);
            at += 9;
        }
        for (var i = 0; i < shown; i++) MarkerLayout.Place(sheet, palette[models[i]], at + (i + 0.5) * SymbolWidth, y, 4);
        if (rest.Length > 0) sheet.Text(at + shown * SymbolWidth, y + 4, rest, size: NoteSize);
    }

    private static void Single(Sheet sheet, Look look, double x, double y)
    {
        Plate(sheet, new Box(x - 7, y - 7, 14, 14));
        MarkerLayout.Place(sheet, look, x, y, 4);
    }

    /// <summary>Twins share a colour and are told apart by being hollow.</summary>
    private static Tone Ground(Look look) => look.IsHollow ? Role.Open : new Tone(Role.Block, look.Hue);

    /// <summary>Keeps what is behind a text from crossing it.</summary>
    private static void Plate(Sheet sheet, Box box) => sheet.Rectangle(box, Role.Paper, radius: PlateRadius, opacity: PlateOpacity);
}
