using System.Xml.Linq;
using Analysis.Charts;
using Analysis.Page;
using Analysis.Rendering.Svg;
using static Analysis.Formats.Html;

namespace Analysis.Formats;

/// <summary>What a page is made of, as HTML elements. Sections, charts and tables have anchors.</summary>
internal sealed class HtmlBlocks
{
    /// <summary>Columns of a decision table for which half of a page will do.</summary>
    private const int ColumnsBeside = 4;

    private readonly Document document;
    private readonly Dictionary<Chart, (string Id, string Svg)> drawings = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> anchors = [];

    /// <param name="painted">The charts as SVG by their files' names, where they are painted already.</param>
    public HtmlBlocks(Document document, IReadOnlyDictionary<string, string>? painted)
    {
        this.document = document;
        foreach (var (chart, file) in ChartFiles.Of(document))
        {
            var id = Path.GetFileNameWithoutExtension(file);
            anchors.Add(id);
            drawings.Add(chart, (id, painted?[file] ?? SvgPainter.Paint(chart, id)));
        }
        var sections = document.Sections.Select(section => (section, Id: FileName.Unique(section.Title, anchors))).ToArray();
        Contents = Element("nav", ("aria-label", "Contents"), Lines(
            Element("ul", Lines(sections.Select(each => Element("li", Element("a", ("href", "#" + each.Id), Text(each.section.Title)))))), Switches()));
        Sections = [
            .. sections.Select(each => Element("section", ("id", each.Id), Lines([Element("h2", Text(each.section.Title)), .. Blocks(each.section.Blocks)])))];
    }

    /// <summary>Links to all sections, and a switch for every model.</summary>
    public XElement Contents { get; }

    public IReadOnlyList<XElement> Sections { get; }

    /// <summary>What shows and hides a model in all charts; the script brings it to light.</summary>
    private XElement Switches() => Element("fieldset", ("id", "models"), ("hidden", ""), Lines([
        Element("legend", "Show"),
        .. document.Charts
            .SelectMany(chart => chart.Palette.Names.Select(name => (Name: name, chart.Palette[name].Hue)))
            .DistinctBy(each => each.Name)
            .Select(each =>
            Element("label", Element("input", ("type", "checkbox"), ("checked", ""), ("value", Text(each.Name))),
                Element("i", ("class", HtmlStyle.Hue(each.Hue)), ""), Text(each.Name)))]));

    /// <summary>Charts that follow each other stand in columns where there is room.</summary>
    private IEnumerable<XElement> Blocks(IEnumerable<Block> blocks)
    {
        var charts = new List<XElement>();
        foreach (var block in blocks)
        {
            if (block is ChartBlock chart)
            {
                charts.Add(chart.IsFolded ? Folded($"Chart: {chart.Chart.Title}", Figure(chart.Chart)) : Figure(chart.Chart));
                continue;
            }
            if (charts.Count > 0) yield return Element("div", ("class", "charts"), Lines(charts));
            charts.Clear();
            foreach (var element in Block(block)) yield return element;
        }
        if (charts.Count > 0) yield return Element("div", ("class", "charts"), Lines(charts));
    }

    private IEnumerable<XElement> Block(Block block) => block switch
    {
        Paragraph { IsLead: true } paragraph => [Element("p", ("class", "answer"), Text(paragraph.Text))],
        Paragraph { IsQuiet: true } paragraph => [Element("p", ("class", "quiet"), Text(paragraph.Text))],
        Paragraph paragraph => [Element("p", Text(paragraph.Text))],
        Points { IsAnswer: true } points => [Element("div", ("class", "answer"), Lines(Points(points)))],
        Points points => Points(points),
        TableBlock { Table.Rows.Length: > TableBlock.RowsShown } table =>
            [Folded($"Table: {table.Title} ({Numbers.Text(table.Table.Rows.Length)} rows)", Table(table.Title, table.Table))],
        TableBlock table => [Table(table.Title, table.Table)],
        DecisionBlock decision => [HtmlDecision.Of(decision, Anchor("table-" + decision.Title))],
        SideBySide parts => [Element("div", ("class", "beside"), Lines(parts.Groups.Select(group =>
            Element("div", IsWide(group) ? new XAttribute("class", "whole") : null, Lines(Blocks(group))))))],
        Fold fold => [Folded(fold.Summary, Blocks(fold.Blocks))],
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

    private XElement Figure(Chart chart)
    {
        var (id, svg) = drawings[chart];
        return Element("figure", ("id", id), chart is MapChart ? new XAttribute("class", "map") : null, Lines(
            Element("div",
                Lines(Scrolling($"Chart: {chart.Title}", new OurOwn(svg)), Element("figcaption", Text(chart.Description), " ", Link(id, chart.Title)))),
            Table(chart.Title, chart.Table)));
    }

    private XElement Table(string title, ChartTable table)
    {
        var id = Anchor("table-" + title);
        var headings = table.Headings.Select(column => Cell("th", "col", column, column.Heading));
        var rows = table.Rows.Select(row => Element("tr", row.Select((text, i) => Cell(i == 0 ? "th" : "td", i == 0 ? "row" : null, table.Headings[i], text))));
        return Element("div", ("class", table.Rows.Length > TableBlock.RowsShown ? "numbers long" : "numbers"), ("id", id), Lines(Scrolling($"Table: {title}",
            Element("table",
                Lines(Element("caption", Text(title), " ", Link(id, title)), Element("thead", Element("tr", headings)), Element("tbody", Lines([.. rows])))))));
    }

    private static XElement Link(string id, string title) =>
        Element("a", ("class", "anchor"), ("href", "#" + id), ("aria-label", Text($"Link to {title}")), "#");

    private string Anchor(string title) => FileName.Unique(title, anchors);

    private static XElement Cell(string name, string? scope, Column column, string text) => Element(name,
        scope is null ? null : new XAttribute("scope", scope), column.IsNumber ? new XAttribute("class", "n") : null, Text(text));

    private static XElement Warning(WarningGroup group) => Element("div", ("class", "warning"), Lines(
        Element("p", Element("strong", Text(group.Problem))),
        Element("p", Text(group.Remedy)),
        group.Subjects is [var only]
            ? Element("p", ("class", "quiet"), Text(only))
            : Folded($"All {Numbers.Text(group.Subjects.Length)}", List(group.Subjects.Select(Text)))));

    private static XElement List(IEnumerable<object> items) => Element("ul", Lines([.. items.Select(item => Element("li", item))]));
}
