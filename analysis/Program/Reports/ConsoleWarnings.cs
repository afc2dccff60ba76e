using Analysis.Charts;

namespace Analysis.Reports;

/// <summary>Warnings for people at a terminal: a line per kind.</summary>
public static class ConsoleWarnings
{
    /// <param name="error">Standard error.</param>
    public static void Write(TextWriter error, IEnumerable<Warning> warnings)
    {
        foreach (var group in WarningGroup.Of(warnings)) error.WriteLine(TerminalText.Of($"warning: {About(group)}{group.Problem} {group.Remedy}"));
    }

    private static string About(WarningGroup group) => group switch
    {
        { IsMixed: true } => "",
        { Subjects: [var only] } => $"{only}: ",
        _ => $"{group.Subjects[0]} and {Numbers.Text(group.Subjects.Length - 1)} more: ",
    };
}
