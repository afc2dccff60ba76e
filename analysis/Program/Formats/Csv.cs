using System.Buffers;
using System.Globalization;
using CsvHelper;

namespace Analysis.Formats;

/// <summary>Rows as CSV: comma, line feeds on every system, invariant culture, quoted where needed.</summary>
public static class Csv
{
    private static readonly SearchValues<char> alsoQuoted = SearchValues.Create(";\t");

    private static readonly CsvWriterOptions options = new()
    {
        NewLine = "\n",
        Quoting = CsvQuoting.WhenNeededOrWhitespace,
        // Programs that expect another separator guess it from what they see.
        ShouldQuote = (field, _, _, _) => field.ContainsAny(alsoQuoted),
    };

    /// <summary>The headings and the rows. Numbers have seven significant digits; <c>null</c> is empty.</summary>
    public static string Render(IEnumerable<string> headings, IEnumerable<IEnumerable<object?>> rows)
    {
        using var text = new StringWriter();
        using (var csv = CsvWriter.Create(text, options, leaveOpen: true))
        {
            foreach (var row in rows.Prepend(headings)) csv.WriteRecord([.. row.Select(Text)]);
        }
        return text.ToString();
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        double number => Text(number),
        string text => LooksLikeFormula(text) ? "'" + text : text,
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"no CSV for {value.GetType().Name}", nameof(value)),
    };

    private static string Text(double number) => double.IsFinite(number)
        ? double.Parse(number.ToString("E6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture)
        : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// Whether a spreadsheet would take it for a formula, which gets an apostrophe before it, unless it is a number. CsvHelper's own guard does not look behind
    /// spaces, where some spreadsheets find formulas.
    /// </summary>
    private static bool LooksLikeFormula(string text)
    {
        var start = text.TrimStart();
        if (start is not ['=' or '+' or '-' or '@', ..] && text is not ['\t' or '\r', ..]) return false;
        return !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
    }
}
