using System.Collections.Immutable;
using System.Globalization;
using Analysis.Reading;
using Analysis.Verdicts;

namespace Analysis.Reports;

/// <summary>Warnings for people at a terminal: a line per kind.</summary>
public static class ConsoleWarnings
{
    /// <param name="error">Standard error.</param>
    public static void Write(TextWriter error, IEnumerable<Warning> warnings)
    {
        foreach (var group in WarningGroup.Of(warnings)) error.WriteLine(TerminalText.Of($"warning: {About(group.Subjects)}: {group.Problem} {group.Remedy}"));
    }

    /// <summary>All that is known of a run: from its files, its plan, and its cases.</summary>
    public static IEnumerable<Warning> Of(JudgedRun judged) =>
        judged.Run.Warnings
            .Concat(judged.Run.Info?.Warnings ?? [])
            .Concat(judged.Cells.SelectMany(cell => cell.Models).SelectMany(model => model.Warnings));

    private static string About(ImmutableArray<string> subjects) => subjects.Length == 1
        ? subjects[0]
        : string.Create(CultureInfo.InvariantCulture, $"{subjects[0]} and {subjects.Length - 1} more");
}
