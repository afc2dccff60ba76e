using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Analysis.Charts;
using Analysis.Page;
using Analysis.Rendering.Svg;

namespace Analysis.Formats;

/// <summary>A page as one HTML file that needs nothing else: no network, no script.</summary>
public static partial class Html
{
    /// <summary>Columns of a decision table for which half of a page will do.</summary>
    private const int ColumnsBeside = 4;

    /// <param name="document">What to show.</param>
    /// <param name="painted">The charts as SVG by their files' names, where they are painted already.</param>
    public static string Render(Document document, IReadOnlyDictionary<string, string>? painted = null)
    {
        var drawings = new Dictionary<Chart, string>(ReferenceEqualityComparer.Instance);
        foreach (var (chart, file) in ChartFiles.Of(document)) drawings.Add(chart, painted?[file] ?? SvgPainter.Paint(chart, Path.GetFileNameWithoutExtension(file)));
        var page = Element("html", ("lang", "en"),
            Lines(
                Element("head", Lines(
                    Element("meta", ("charset", "utf-8")),
                    Element("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")),
                    Element("title", Text(document.Title)),
                    Element("link", ("rel", "icon"), ("href", "data:,")),
                    Element("style", new OurOwn(HtmlStyle.Sheet)))),
                Element("body", Lines(
                    Element("main", Lines([Element("h1", Text(document.Title)), .. document.Sections.Select(section => Section(section, drawings))]))))));
        var html = new StringBuilder("<!DOCTYPE html>\n");
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, ConformanceLevel = ConformanceLevel.Fragment, NewLineHandling = NewLineHandling.None };
        using (var writer = XmlWriter.Create(html, settings)) page.WriteTo(writer);
        return html.Append('\n').ToString();
    }

    private static XElement Section(Section section, IReadOnlyDictionary<Chart, string> drawings) =>
        Element("section", Lines([Element("h2", Text(section.Title)), .. section.Blocks.SelectMany(block => Block(block, drawings))]));

    private static IEnumerable<XElement> Block(Block block, IReadOnlyDictionary<Chart, string> drawings) => block switch
    {
        Paragraph { IsLead: true } paragraph => [Element("p", ("class", "answer"), Text(paragraph.Text))],
        Paragraph { IsQuiet: true } paragraph => [Element("p", ("class", "quiet"), Text(paragraph.Text))],
        Paragraph paragraph => [Element("p", Text(paragraph.Text))],
        Points { IsAnswer: true } points => [Element("div", ("class", "answer"), Lines(Points(points)))],
        Points points => Points(points),
        ChartBlock { IsFolded: true } chart => [Folded($"Chart: {chart.Chart.Title}", Figure(chart.Chart, drawings))],
        ChartBlock chart => [Figure(chart.Chart, drawings)],
        TableBlock table => [Table(table.Title, table.Table)],
        DecisionBlock decision => [HtmlDecision.Of(decision)],
        SideBySide parts => [Element("div", ("class", "beside"), Lines(parts.Groups.Select(group => Element("div", IsWide(group) ? new XAttribute("class", "whole") : null, Lines(group.SelectMany(each => Block(each, drawings)))))))],
        Fold fold => [Element("details", Lines([Element("summary", Text(fold.Summary)), .. fold.Blocks.SelectMany(each => Block(each, drawings))]))],
        WarningBlock warnings => WarningGroup.Of(warnings.Warnings).Select(Warning),
        _ => throw new ArgumentException($"no HTML for {block.GetType().Name}", nameof(block)),
    };

    /// <summary>Whether a group needs the whole width: half of it would not show its table.</summary>
    private static bool IsWide(IEnumerable<Block> group) => group.OfType<DecisionBlock>().Any(decision => decision.Columns.Length > ColumnsBeside);

    private static IEnumerable<XElement> Points(Points points)
    {
        yield return Element("p", Text(points.LeadIn));
        if (!points.Sentences.IsEmpty) yield return List(points.Sentences.Take(points.Shown).Select(Text));
        if (points.Sentences.Length > points.Shown)
            yield return Folded($"{Numbers.Text(points.Sentences.Length - points.Shown)} more", List(points.Sentences.Skip(points.Shown).Select(Text)));
    }

    private static XElement Figure(Chart chart, IReadOnlyDictionary<Chart, string> drawings)
    {
        var drawing = new OurOwn(drawings[chart]);
        return Element("figure", Lines(
            Element("div", Lines(Scrolling($"Chart: {chart.Title}", drawing), Element("figcaption", Text(chart.Description)))),
            Element("div", Lines(Table(chart.Title, chart.Table)))));
    }

    /// <summary>A table; one of many rows opens only on request.</summary>
    private static XElement Table(string title, ChartTable table)
    {
        var headings = table.Headings.Select(column => Cell("th", "col", column, column.Heading));
        var rows = table.Rows.Select(row => Element("tr", row.Select((text, i) => Cell(i == 0 ? "th" : "td", i == 0 ? "row" : null, table.Headings[i], text))));
        var shown = Scrolling($"Table: {title}",
            Element("table", Lines(Element("caption", Text(title)), Element("thead", Element("tr", headings)), Element("tbody", Lines([.. rows])))));
        return table.Rows.Length > TableBlock.RowsShown ? Folded($"Table: {title} ({Numbers.Text(table.Rows.Length)} rows)", shown) : shown;
    }

    private static XElement Cell(string name, string? scope, Column column, string text) => Element(name,
        scope is null ? null : new XAttribute("scope", scope), column.IsNumber ? new XAttribute("class", "n") : null, Text(text));

    private static XElement Warning(WarningGroup group) => Element("div", ("class", "warning"), Lines(
        Element("p", Element("strong", Text(group.Problem))),
        Element("p", Text(group.Remedy)),
        group.Subjects is [var only]
            ? Element("p", ("class", "quiet"), Text(only))
            : Folded($"All {Numbers.Text(group.Subjects.Length)}", List(group.Subjects.Select(Text)))));

    /// <summary>What is wider than its page scrolls by itself, by keyboard too.</summary>
    internal static XElement Scrolling(string label, params object[] content) =>
        Element("div", ("class", "wide"), ("role", "region"), ("aria-label", PlainText.Of(label)), ("tabindex", "0"), content);

    private static XElement Folded(string summary, XElement content) => Element("details", Lines(Element("summary", Text(summary)), content));

    private static XElement List(IEnumerable<object> items) => Element("ul", Lines([.. items.Select(item => Element("li", item))]));

    private static IEnumerable<object> Text(Sentence sentence) => sentence.Phrases.Select<Phrase, object>(phrase =>
        phrase.Strong ? Element("strong", Text(phrase.Text)) : Text(Unbroken().Replace(phrase.Text, "\u00a0")));

    internal static string Text(string text) => PlainText.Of(text);

    /// <summary>An element; pairs become attributes.</summary>
    internal static XElement Element(string name, params object?[] content) => new(name,
        content.Select(each => each is (string attribute, string value) ? new XAttribute(attribute, value) : each));

    /// <summary>Every element on a line of its own.</summary>
    internal static object[] Lines(params IEnumerable<XElement> elements) => ["\n", .. elements.SelectMany(element => new object[] { element, "\n" })];

    /// <summary>The space between a number and its unit, where no line should break.</summary>
    [GeneratedRegex(@"(?<=≈) (?=\d)|(?<=\d) (?=(ns|µs|ms|s)\b)")]
    private static partial Regex Unbroken();

    /// <summary>Markup of this program's own making, written as it is.</summary>
    private sealed class OurOwn(string markup) : XText(markup)
    {
        public override void WriteTo(XmlWriter writer) => writer.WriteRaw(Value);
    }
}
