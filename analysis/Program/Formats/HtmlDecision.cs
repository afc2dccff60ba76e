using System.Xml.Linq;
using Analysis.Page;
using Analysis.Verdicts;
using static Analysis.Formats.Html;

namespace Analysis.Formats;

/// <summary>A decision table as HTML: a bar in the colours of the models above every entry, stripes behind what is undecided.</summary>
internal static class HtmlDecision
{
    /// <summary>Columns that a narrow card has room for.</summary>
    private const int FewColumns = 2;

    /// <summary>Letters of a row's title that it has room for, too.</summary>
    private const int ShortTitle = 18;

    /// <param name="id">The anchor.</param>
    public static XElement Of(DecisionBlock decision, string id) =>
        Element("div", ("class", "numbers"), ("id", id), Scrolling($"Table: {decision.Title}", Element("table",
            ("class", IsNarrow(decision) ? "decide few" : "decide"), Lines(
        Element("caption", Text(Caption(decision))),
        Element("thead", Element("tr", decision.Columns.Select(Heading).Prepend(Element("th", ("scope", "col"), Text(decision.Corner))))),
        Element("tbody", Lines(decision.Rows.Select(row => Element("tr",
            row.Entries.Select(entry => Entry(entry, decision)).Prepend(Element("th", ("scope", "row"), Text(row.Title)))))))))));

    private static bool IsNarrow(DecisionBlock decision) =>
        decision.Columns.Length <= FewColumns && decision.Rows.All(row => row.Title.Length <= ShortTitle);

    private static string Caption(DecisionBlock decision) =>
        "What to use" + (decision.Along.Length > 0 ? $", by {LowerFirst(decision.Along)}" : "") + "."
        + (decision.Baseline is { } baseline ? $" Figures: the gain over {baseline}." : "")
        + (decision.Rows.Any(row => row.Entries.Any(entry => entry is { Outcome: Outcome.Undecided, Use.Length: > 0 })) ? " Striped: undecided." : "");

    private static XElement Heading(DecisionColumn column) =>
        Element("th", ("scope", "col"), Text(column.Text), column.Second is { } second ? Element("small", Text(second)) : null);

    private static XElement Entry(DecisionEntry entry, DecisionBlock decision)
    {
        var span = entry.Columns > 1 ? new XAttribute("colspan", Numbers.Text(entry.Columns)) : null;
        if (entry.Use.Length == 0) return Element("td", span, ("class", "none"));
        return Element("td", span, entry.Outcome == Outcome.Undecided ? new XAttribute("class", "open") : null,
            // Without any content the tag would be written as one that closes itself, which HTML does not know: all that follows would be in it.
            Element("span", ("class", "bar"), ("aria-hidden", "true"), "",
                entry.Models.Select(model => Element("i", ("class", HtmlStyle.Hue(decision.Palette[model].Hue)), ""))),
            entry.Range.Length > 0 ? Element("span", ("class", "range"), Text(entry.Range)) : null,
            Element("strong", Text(entry.Use)), entry.Gain.Length > 0 ? " " : null,
            entry.Gain.Length > 0 ? Element("span", ("class", "gain"), Text(entry.Gain)) : null,
            entry.Cost.Length > 0 ? Element("small", Text(entry.Cost)) : null);
    }

    private static string LowerFirst(string text) =>
        text is ['S' or 'T', ..] && text.EndsWith("a task", StringComparison.Ordinal) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
