using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Analysis.Formats;
using Analysis.Questions.Report;
using Analysis.Rendering.Svg;
using Analysis.Tests.Commands;
using Microsoft.VisualBasic.FileIO;
using Spectre.Console;

namespace Analysis.Tests.Formats;

public sealed partial class HostileNamesTests
{
    [Fact]
    public void In_html_names_are_text_and_nothing_else()
    {
        var html = Script().Replace(Html.Render(ReportPage.Of(Hostile.Report())), "", 1);
        var tags = Tag().Matches(html).Select(tag => tag.Groups[1].Value).ToHashSet();
        string[] ours =
        [
            "html", "head", "header", "nav", "a", "fieldset", "legend", "label", "input", "i", "span", "small", "meta", "title", "link", "style", "body",
            "main", "h1", "h2", "section", "p", "div", "ul", "li", "strong", "details", "summary",
            "figure", "figcaption", "table", "caption", "thead", "tbody", "tr", "th", "td",
            "svg", "desc", "rect", "line", "polyline", "polygon", "circle", "text", "g", "clipPath", "pattern",
        ];
        Assert.Empty(tags.Except(ours));
        Assert.DoesNotContain(html, letter => char.IsControl(letter) && letter != '\n');
        Assert.DoesNotContain(html, TurnsAround);
        Assert.DoesNotMatch(Handler(), Quoted().Replace(html, "\"\""));
    }

    [Fact]
    public void Every_drawing_is_well_formed_xml_with_its_names_as_text()
    {
        var document = ReportPage.Of(Hostile.Report());
        Assert.NotEmpty(document.Charts);
        foreach (var (chart, file) in ChartFiles.Of(document))
        {
            var svg = XDocument.Parse(SvgPainter.Paint(chart, Path.GetFileNameWithoutExtension(file)));
            Assert.Equal("svg", svg.Root!.Name.LocalName);
            Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName is "script" or "img" or "a" or "foreignObject");
            var ids = svg.Descendants().Select(element => element.Attribute("id")?.Value).OfType<string>().ToArray();
            Assert.Equal(ids.Length, ids.Distinct().Count());
        }
    }

    [Fact]
    public void The_whole_page_has_no_id_twice()
    {
        var ids = Id().Matches(Html.Render(ReportPage.Of(Hostile.Report()))).Select(id => id.Groups[1].Value).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void In_markdown_names_are_neither_markup_nor_lines_of_their_own()
    {
        var markdown = Markdown.Render(ReportPage.Of(Hostile.Report()));
        Assert.DoesNotContain("<script", markdown, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", markdown, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(markdown, TurnsAround);
        Assert.DoesNotMatch(Link(), markdown);
        Assert.DoesNotContain("://", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("\n```", markdown, StringComparison.Ordinal);
        foreach (var line in markdown.Split('\n'))
        {
            Assert.True(line.Length == 0 || line[0] is '#' or '|' or '-' or '!' or '<' or ' ' or '*' or '&' || char.IsLetterOrDigit(line[0]), line);
            Assert.True(line.Length == 0 || line[0] != '#' || line.StartsWith("# Which", StringComparison.Ordinal)
                || line.StartsWith("## ", StringComparison.Ordinal), line);
        }
    }

    [Fact]
    public void Tables_keep_their_columns_whatever_the_names()
    {
        var expected = 0;
        foreach (var line in Markdown.Render(ReportPage.Of(Hostile.Report())).Split('\n'))
        {
            if (!line.StartsWith('|')) expected = 0;
            else
            {
                var columns = Bar().Count(line);
                if (expected == 0) expected = columns;
                Assert.Equal(expected, columns);
            }
        }
    }

    [Fact]
    public void No_cell_of_the_csv_is_a_formula()
    {
        var csv = VerdictsCsv.Of(Hostile.Report());
        using var reader = new TextFieldParser(new StringReader(csv)) { Delimiters = [","], HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false };
        var width = 0;
        while (reader.ReadFields() is { } cells)
        {
            width = width == 0 ? cells.Length : width;
            Assert.Equal(width, cells.Length);
            foreach (var cell in cells)
            {
                if (cell.TrimStart() is ['=' or '+' or '-' or '@', ..]) Assert.True(double.TryParse(cell, CultureInfo.InvariantCulture, out _), cell);
            }
        }
        Assert.True(width > 20);
    }

    [Fact]
    public void Every_file_stays_inside_its_folder_and_has_a_name_of_its_own()
    {
        using var folder = new TemporaryFolder();
        var files = ReportPage.Write(Hostile.Report(), folder["report"]).Files;
        Assert.Equal(files.Length, files.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(files, file => Assert.StartsWith(folder["report"], Path.GetFullPath(file), StringComparison.Ordinal));
        Assert.All(files, file => Assert.Matches("^[a-z0-9-]+\\.(html|md|csv|svg|png)$", Path.GetFileName(file)));
        Assert.Equal(files.Length, Directory.GetFiles(folder.Root, "*", System.IO.SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void The_console_takes_names_for_text()
    {
        var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        Terminal.Write(console, ReportPage.Brief(Hostile.Report()));
        Assert.Contains("<script>", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", output.ToString(), StringComparison.Ordinal);
    }

    private static bool TurnsAround(char letter) => letter is >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' or '\u2028' or '\u2029';

    /// <summary>The one script, which is ours.</summary>
    [GeneratedRegex("<script>\"use strict\";[^\0]*</script>\n</body>")]
    private static partial Regex Script();

    [GeneratedRegex("<([A-Za-z0-9]+)")]
    private static partial Regex Tag();

    [GeneratedRegex(@"<[^>]*\son[a-z]+=")]
    private static partial Regex Handler();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<!\\)\]\((?!charts/)")]
    private static partial Regex Link();

    [GeneratedRegex("\\bid=\"([^\"]*)\"")]
    private static partial Regex Id();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();
}
