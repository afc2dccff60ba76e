using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Analysis.Charts;
using Analysis.Rendering;
using Analysis.Rendering.Svg;

namespace Analysis.Reports;

/// <summary>The blocks of a page as HTML.</summary>
/// <param name="html">Gets them.</param>
/// <param name="files">The file of every chart; its name makes the ids inside the drawing unique.</param>
internal sealed partial class HtmlBlocks(StringBuilder html, IReadOnlyDictionary<Chart, string> files)
{
    private static readonly CultureInfo invariant = CultureInfo.InvariantCulture;

    public void Append(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                html.Append(invariant, $"<p{(paragraph.IsLead ? " class=\"answer\"" : paragraph.IsQuiet ? " class=\"quiet\"" : "")}>{Text(paragraph.Text)}</p>\n");
                break;
            case Points points:
                AppendPoints(points);
                break;
            case ChartBlock chart:
                AppendChart(chart);
                break;
            case TableBlock table:
                HtmlTable.Append(html, table.Title, table.Table);
                break;
            case WarningBlock { Warnings: var warnings }:
                foreach (var group in WarningGroup.Of(warnings)) AppendWarning(group);
                break;
        }
    }

    private void AppendPoints(Points points)
    {
        if (points.IsAnswer) html.Append("<div class=\"answer\">\n");
        html.Append(invariant, $"<p>{Text(points.LeadIn)}</p>\n");
        AppendList([.. points.Sentences.Take(Points.Shown)]);
        if (points.Sentences.Length > Points.Shown)
        {
            html.Append(invariant, $"<details><summary>{Numbers.Text(points.Sentences.Length - Points.Shown)} more</summary>\n");
            AppendList([.. points.Sentences.Skip(Points.Shown)]);
            html.Append("</details>\n");
        }
        if (points.IsAnswer) html.Append("</div>\n");
    }

    private void AppendList(ReadOnlySpan<Sentence> sentences)
    {
        if (sentences.IsEmpty) return;
        html.Append("<ul>\n");
        foreach (var sentence in sentences) html.Append(invariant, $"<li>{Text(sentence)}</li>\n");
        html.Append("</ul>\n");
    }

    private void AppendChart(ChartBlock block)
    {
        var chart = block.Chart;
        if (block.IsFolded) html.Append(invariant, $"<details><summary>Chart: {Markup.Escape(chart.Title)}</summary>\n");
        html.Append(invariant, $"<figure>\n<div>\n<div class=\"wide\" role=\"region\" aria-label=\"Chart: {Markup.Escape(chart.Title)}\" tabindex=\"0\">\n");
        html.Append(SvgPainter.Paint(chart, Path.GetFileNameWithoutExtension(files[chart])));
        html.Append(invariant, $"</div>\n<figcaption>{Markup.Escape(chart.Description)}</figcaption>\n</div>\n<div>\n");
        HtmlTable.Append(html, chart.Title, chart.Table);
        html.Append("</div>\n</figure>\n");
        if (block.IsFolded) html.Append("</details>\n");
    }

    private void AppendWarning(WarningGroup group)
    {
        html.Append(invariant, $"<div class=\"warning\">\n<p><strong>{Markup.Escape(group.Problem)}</strong></p>\n<p>{Markup.Escape(group.Remedy)}</p>\n");
        if (group.Subjects is [var only]) html.Append(invariant, $"<p class=\"quiet\">{Markup.Escape(only)}</p>\n");
        else
        {
            html.Append(invariant, $"<details><summary>All {Numbers.Text(group.Subjects.Length)}</summary>\n<ul>\n");
            foreach (var subject in group.Subjects) html.Append(invariant, $"<li>{Markup.Escape(subject)}</li>\n");
            html.Append("</ul>\n</details>\n");
        }
        html.Append("</div>\n");
    }

    private static string Text(Sentence sentence) => string.Concat(sentence.Phrases.Select(phrase =>
        phrase.Strong ? $"<strong>{Markup.Escape(phrase.Text)}</strong>" : Markup.Escape(Unbroken().Replace(phrase.Text, "\u00a0"))));

    /// <summary>The space between a number and its unit, where no line should break.</summary>
    [GeneratedRegex(@"(?<=≈) (?=\d)|(?<=\d) (?=(ns|µs|ms|s)\b)")]
    private static partial Regex Unbroken();
}
