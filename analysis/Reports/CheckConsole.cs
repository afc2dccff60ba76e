using System.Collections.Immutable;
using Analysis.Verdicts;
using Spectre.Console;

namespace Analysis.Reports;

/// <summary>The gate's answer for people at a terminal or reading a log.</summary>
public static class CheckConsole
{
    /// <summary>More undecided cases than these are counted and not listed.</summary>
    private const int UndecidedShown = 10;

    public static void Write(IAnsiConsole console, CheckContent content)
    {
        console.WriteLine(TerminalText.Of(content.Headline));
        Table(console, "Slower", content.Result.Regressed, content.Result.Regressed.Length);
        Table(console, "Undecided", content.Result.Undecided, UndecidedShown);
        console.WriteLine(content.Worth);
        Missing(console, content.Against, content.Changes.OnlyBefore.Length);
        Missing(console, content.Run, content.Changes.OnlyAfter.Length);
    }

    private static void Table(IAnsiConsole console, string title, ImmutableArray<Change> changes, int shown)
    {
        if (changes.IsEmpty) return;
        console.Write(ConsoleTable.Of(title, CheckDocument.TableOf(changes.Take(shown))));
        if (changes.Length > shown) console.WriteLine($"… and {changes.Length - shown} more.");
    }

    private static void Missing(IAnsiConsole console, string run, int count)
    {
        if (count > 0) console.WriteLine($"Only in {TerminalText.Of(run)}, and not compared: {count} {(count == 1 ? "case" : "cases")}.");
    }
}
