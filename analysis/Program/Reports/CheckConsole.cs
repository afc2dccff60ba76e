using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Verdicts.RunToRun;
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
        List(console, "Slower", content.Result.Regressed, content.Result.Regressed.Length);
        List(console, "Undecided", content.Result.Undecided, UndecidedShown);
        console.WriteLine(content.Worth);
        Missing(console, content.Against, content.Changes.OnlyBefore.Length);
        Missing(console, content.Run, content.Changes.OnlyAfter.Length);
    }

    private static void List(IAnsiConsole console, string title, ImmutableArray<Change> changes, int shown)
    {
        if (changes.IsEmpty) return;
        console.WriteLine($"{title}:");
        console.Write(ConsolePoints.Of(changes.Take(shown).Select(Told)));
        if (changes.Length > shown) console.WriteLine($"  … and {Numbers.Text(changes.Length - shown)} more.");
    }

    /// <summary><c>CPU-bound squaring, 4 × 1k squares, Thread takes 30% longer (28% to 32%): 1.2 ms before, 1.6 ms now</c>.</summary>
    private static Sentence Told(Change change) =>
        new Sentence([new Phrase(CellLabel.WithModel(change.Cell, change.Model), Strong: true), new Phrase(" " + ChangeWords.Of(change))])
            + (change is { Before.TypicalNanoseconds: { } before, After.TypicalNanoseconds: { } after } ? $": {Durations.Text(before)} before, {Durations.Text(after)} now" : "");

    private static void Missing(IAnsiConsole console, string run, int count)
    {
        if (count > 0) console.WriteLine($"Only in {TerminalText.Of(run)}, and not compared: {count} {(count == 1 ? "case" : "cases")}.");
    }
}
