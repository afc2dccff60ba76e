using Spectre.Console;

namespace Analysis.Reports;

/// <summary>Sentences for the console, nothing of their text is markup.</summary>
public static class ConsolePoints
{
    /// <summary>A dash before each; later lines begin below the first one's text.</summary>
    public static Grid Of(IEnumerable<Sentence> sentences)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(1)).AddColumn(new GridColumn().PadLeft(0).PadRight(0));
        foreach (var sentence in sentences) grid.AddRow(new Text("-"), Markup(sentence));
        return grid;
    }

    /// <summary>A sentence, its stressed phrases in bold.</summary>
    public static Markup Markup(Sentence sentence) => new(string.Concat(sentence.Phrases.Select(phrase =>
        phrase.Strong ? $"[bold]{Escaped(phrase.Text)}[/]" : Escaped(phrase.Text))));

    private static string Escaped(string text) => Spectre.Console.Markup.Escape(TerminalText.Of(text));
}
