using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Analysis.Page;

namespace Analysis.Formats;

/// <summary>A page as one HTML file that needs nothing else: no network, and its script only for comfort.</summary>
public static partial class Html
{
    /// <summary>What keeps the page from asking the network for anything, whatever is in it.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data: blob:";

    /// <param name="document">What to show.</param>
    /// <param name="painted">The charts as SVG by their files' names, where they are painted already.</param>
    public static string Render(Document document, IReadOnlyDictionary<string, string>? painted = null)
    {
        var blocks = new HtmlBlocks(document, painted);
        return Page(document.Title, "", blocks.Contents, Element("main", Lines(blocks.Sections)));
    }

    /// <param name="rules">Added to the style sheet.</param>
    /// <param name="parts">What stands below the title.</param>
    internal static string Page(string title, string rules, params IEnumerable<XElement> parts)
    {
        var page = Element("html", ("lang", "en"),
            Lines(
                Element("head", Lines(
                    Element("meta", ("charset", "utf-8")),
                    Element("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")),
                    Element("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy)),
                    Element("title", Text(title)),
                    Element("link", ("rel", "icon"), ("href", "data:,")),
                    Element("style", new OurOwn(HtmlStyle.Sheet + rules)))),
                Element("body", Lines([
                    Element("header", Element("h1", Text(title))),
                    .. parts,
                    Element("script", new OurOwn(HtmlScript.Text))]))));
        var html = new StringBuilder("<!DOCTYPE html>\n");
        var settings = new XmlWriterSettings
        {
            OmitXmlDeclaration = true,
            ConformanceLevel = ConformanceLevel.Fragment,
            NewLineHandling = NewLineHandling.None,
        };
        using (var writer = XmlWriter.Create(html, settings)) page.WriteTo(writer);
        return html.Append('\n').ToString();
    }

    /// <summary>An element; pairs become attributes.</summary>
    internal static XElement Element(string name, params object?[] content) => new(name,
        content.Select(each => each is (string attribute, string value) ? new XAttribute(attribute, value) : each));

    /// <summary>Every element on a line of its own.</summary>
    internal static object[] Lines(params IEnumerable<XElement> elements) => ["\n", .. elements.SelectMany(element => new object[] { element, "\n" })];

    internal static IEnumerable<object> Text(Sentence sentence) => sentence.Phrases.Select<Phrase, object>(phrase =>
        phrase.Strong ? Element("strong", Text(phrase.Text)) : Text(Unbroken().Replace(phrase.Text, "\u00a0")));

    internal static string Text(string text) => PlainText.Of(text);

    /// <summary>What is wider than its page scrolls by itself, by keyboard too.</summary>
    internal static XElement Scrolling(string label, params object[] content) =>
        Element("div", ("class", "wide"), ("role", "region"), ("aria-label", PlainText.Of(label)), ("tabindex", "0"), content);

    internal static XElement Folded(string summary, params IEnumerable<XElement> content) =>
        Element("details", Lines([Element("summary", Text(summary)), .. content]));

    /// <summary>The space between a number and its unit, where no line should break.</summary>
    [GeneratedRegex(@"(?<=≈) (?=\d)|(?<=\d) (?=(ns|µs|ms|s)\b)")]
    private static partial Regex Unbroken();

    /// <summary>Markup of this program's own making, written as it is.</summary>
    internal sealed class OurOwn(string markup) : XText(markup)
    {
        public override void WriteTo(XmlWriter writer) => writer.WriteRaw(Value);
    }
}
