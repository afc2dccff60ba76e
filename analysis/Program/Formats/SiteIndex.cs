using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;

namespace Analysis.Formats;

/// <summary>A row of a site's index.</summary>
/// <param name="Link">From the index to its page.</param>
/// <param name="Name">What the link is called.</param>
/// <param name="Facts">What it can be filtered by, in the order of <see cref="SiteIndex.Filters"/>.</param>
/// <param name="Others">The columns behind.</param>
public sealed record SiteRow(string Link, string Name, ImmutableArray<string> Facts, ImmutableArray<string> Others);

/// <summary>
/// The first page of a site: a table of links whose boxes of facts filter it. They do so by the style sheet, without a script; the script adds a search,
/// sorting and copies.
/// </summary>
/// <param name="Title">Plain text.</param>
/// <param name="Lead">What the page says first.</param>
/// <param name="Links">Further pages: their addresses and names.</param>
/// <param name="Filters">Names of the facts.</param>
/// <param name="Headings">Names of the other columns.</param>
public sealed record SiteIndex(
    string Title, Sentence Lead, ImmutableArray<(string Link, string Name)> Links, ImmutableArray<string> Filters, ImmutableArray<string> Headings,
    ImmutableArray<SiteRow> Rows)
{
    public string ToHtml()
    {
        var values = Filters.Select((_, fact) => Rows.Select(row => row.Facts[fact]).Distinct().Order(numbersFirst).ToArray()).ToArray();
        return Html.Page(Title, Rules(values),
            Html.Element("main", Html.Lines(
            [
                Html.Element("p", ("class", "answer"), Html.Text(Lead)),
                Html.Element("ul", Html.Lines(Links.Select(link => Html.Element("li", Html.Element("a", ("href", link.Link), Html.Text(link.Name)))))),
                // What the script looks for on every page. With a text inside, or it would be written as one tag, which HTML takes for the start of one.
                Html.Element("fieldset", ("id", "models"), ("hidden", ""), Html.Lines()),
                .. values.Select(Boxes),
                Html.Element("div", ("class", "numbers"), ("id", "runs"), Html.Scrolling("Runs", Table(values))),
            ])));
    }

    private static readonly Comparer<string> numbersFirst = Comparer<string>.Create((one, other) =>
        (int.TryParse(one, out var a), int.TryParse(other, out var b)) switch
        {
            (true, true) => a.CompareTo(b),
            (false, false) => string.CompareOrdinal(one, other),
            (var isNumber, _) => isNumber ? -1 : 1,
        });

    /// <summary>A box per value; what is unchecked is hidden.</summary>
    private XElement Boxes(string[] values, int fact) => Html.Element("fieldset", ("class", "facts"), Html.Lines(
    [
        Html.Element("legend", Html.Text(Filters[fact])),
        .. values.Select((value, i) => Html.Element("label",
            Html.Element("input", ("type", "checkbox"), ("id", Key(fact, i)), ("checked", "")), Html.Text(value))),
    ]));

    /// <summary>Without them nothing is hidden; a browser that knows no <c>:has</c> shows all rows.</summary>
    private static string Rules(string[][] values)
    {
        var rules = new StringBuilder(".facts { flex-wrap: wrap; }\n");
        foreach (var key in values.SelectMany((each, fact) => each.Select((_, i) => Key(fact, i))))
            rules.Append("main:has(#").Append(key).Append(":not(:checked)) tr[data-facts~=").Append(key).Append("] { display: none; }\n");
        return rules.ToString();
    }

    private XElement Table(string[][] values) => Html.Element("table", Html.Lines(
        Html.Element("thead", Html.Element("tr",
            ((string[])["Run", .. Filters, .. Headings]).Select(heading => Html.Element("th", ("scope", "col"), Html.Text(heading))))),
        Html.Element("tbody", Html.Lines(Rows.Select(row => Html.Element("tr",
            ("data-facts", string.Join(' ', row.Facts.Select((value, fact) => Key(fact, Array.IndexOf(values[fact], value))))),
            Html.Element("th", ("scope", "row"), Html.Element("a", ("href", row.Link), Html.Text(row.Name))),
            row.Facts.Concat(row.Others).Select(text => Html.Element("td", Html.Text(text)))))))));

    private static string Key(int fact, int value) => $"f{Numbers.Text(fact)}-{Numbers.Text(value).Replace(",", "", StringComparison.Ordinal)}";
}
