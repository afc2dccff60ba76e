using System.Globalization;
using System.Xml.Linq;

namespace Analysis.Formats;

/// <summary>An answer as a badge for other pages: a small SVG with two texts.</summary>
public static class Badge
{
    /// <summary>Of a letter, px, in Verdana 11; <c>textLength</c> makes it fit whatever the font.</summary>
    private const double LetterWidth = 6.6;

    private const int Height = 20, Padding = 6;

    private static readonly XNamespace svg = "http://www.w3.org/2000/svg";

    /// <param name="subject">What is answered.</param>
    /// <param name="answer">In a few words.</param>
    public static string Of(string subject, string answer)
    {
        var (left, right) = (WidthOf(subject), WidthOf(answer));
        return new XElement(svg + "svg",
            new XAttribute("width", left + right), new XAttribute("height", Height),
            new XAttribute("viewBox", Inv($"0 0 {left + right} {Height}")),
            new XAttribute("role", "img"), new XAttribute("aria-label", $"{Html.Text(subject)}: {Html.Text(answer)}"),
            new XElement(svg + "title", $"{Html.Text(subject)}: {Html.Text(answer)}"),
            Box(0, left, "#3b434b"), Box(left, right, "#0b5cad"), Label(subject, 0, left), Label(answer, left, right))
            .ToString(SaveOptions.DisableFormatting) + "\n";
    }

    private static int WidthOf(string text) => (int)Math.Ceiling(text.Length * LetterWidth) + 2 * Padding;

    private static XElement Box(int x, int width, string fill) => new(svg + "rect",
        new XAttribute("x", x), new XAttribute("width", width), new XAttribute("height", Height), new XAttribute("fill", fill));

    private static XElement Label(string text, int x, int width) => new(svg + "text",
        new XAttribute("x", x + Padding), new XAttribute("y", 14), new XAttribute("textLength", width - 2 * Padding), new XAttribute("fill", "#ffffff"),
        new XAttribute("font-family", "Verdana, DejaVu Sans, sans-serif"), new XAttribute("font-size", 11), Html.Text(text));

    private static string Inv(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
