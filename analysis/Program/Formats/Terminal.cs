using Analysis.Charts;
using Analysis.Page;
using Spectre.Console;
using Paragraph = Analysis.Page.Paragraph;

namespace Analysis.Formats;

/// <summary>Blocks of a page for people at a terminal or reading a log. Nothing of their text is markup.</summary>
public static class Terminal
{
    /// <summary>Wide enough that no line of a file or a log is broken.</summary>
    private const int WidthWithoutTerminal = 200;

    /// <summary>Rows of a table; nobody reads on after more.</summary>
    private const int RowsShown = 60;

    /// <summary>A console on any writer: colours and the window's width on a terminal, plain text and wide lines elsewhere.</summary>
    public static IAnsiConsole On(TextWriter output)
    {
        var target = new AnsiConsoleOutput(output);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = target,
            Ansi = target.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = target.IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        if (!target.IsTerminal) console.Profile.Width = WidthWithoutTerminal;
        return console;
    }

    /// <summary>The blocks, one below the other.</summary>
    public static void Write(IAnsiConsole console, IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Paragraph { IsQuiet: true } quiet: console.MarkupLine($"  [dim]{Escaped(quiet.Text.ToString())}[/]"); break;
                case Paragraph paragraph: WriteLine(console, paragraph.Text); break;
                case Points points: Write(console, points); break;
                case TableBlock table: Write(console, table.Title, table.Table); break;
                case ChartBlock { Chart: var chart }: Write(console, chart.Title, chart.Table); break;
                case DecisionBlock decision: Write(console, decision.Title, decision.Table); break;
                case Fold fold: Write(console, fold.Blocks); break;
                case SideBySide parts: Write(console, parts.Groups.SelectMany(group => group)); break;
                default: throw new ArgumentException($"no text for {block.GetType().Name}", nameof(blocks));
            }
        }
    }

    /// <summary>Warnings, a line per kind.</summary>
    /// <param name="error">Standard error.</param>
    public static void Write(TextWriter error, IEnumerable<Warning> warnings)
    {
        foreach (var group in WarningGroup.Of(warnings)) error.WriteLine(PlainText.Of($"warning: {About(group)}{group.Problem} {group.Remedy}"));
    }

    private static string About(WarningGroup group) => group switch
    {
        { IsMixed: true } => "",
        { Subjects: [var only] } => $"{only}: ",
        _ => $"{group.Subjects[0]} and {Numbers.Text(group.Subjects.Length - 1)} more: ",
    };

    private static void WriteLine(IAnsiConsole console, Sentence sentence)
    {
        console.Write(Markup(sentence));
        console.WriteLine();
    }

    /// <summary>A dash before each sentence; later lines begin below the first one's text.</summary>
    private static void Write(IAnsiConsole console, Points points)
    {
        WriteLine(console, points.LeadIn);
        if (points.Sentences.IsEmpty) return;
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(1)).AddColumn(new GridColumn().PadLeft(0).PadRight(0));
        foreach (var sentence in points.Sentences.Take(points.Shown)) grid.AddRow(new Text("-"), Markup(sentence));
        console.Write(grid);
        if (points.Sentences.Length > points.Shown) console.WriteLine($"  … and {Numbers.Text(points.Sentences.Length - points.Shown)} more.");
    }

    /// <summary>The title stands above as text of its own: Spectre never ends with one that is wider than its table and has letters two columns wide.</summary>
    private static void Write(IAnsiConsole console, string title, ChartTable numbers)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in numbers.Headings)
            table.AddColumn(new TableColumn(Plain(column.Heading)) { Alignment = column.IsNumber ? Justify.Right : Justify.Left });
        foreach (var row in numbers.Rows.Take(RowsShown)) table.AddRow(row.Select(text => Plain(text)));
        console.Write(new Rows(new Padder(new Text(PlainText.Of(title), new Style(decoration: Decoration.Bold))).Padding(2, 0, 0, 0), table));
        if (numbers.Rows.Length > RowsShown) console.WriteLine($"  … and {Numbers.Text(numbers.Rows.Length - RowsShown)} more rows.");
    }

    private static Text Plain(string text) => new(PlainText.Of(text));

    /// <summary>A sentence, its stressed phrases in bold.</summary>
    private static Markup Markup(Sentence sentence) => new(string.Concat(sentence.Phrases.Select(phrase =>
        phrase.Strong ? $"[bold]{Escaped(phrase.Text)}[/]" : Escaped(phrase.Text))));

    private static string Escaped(string text) => Spectre.Console.Markup.Escape(PlainText.Of(text));
}
