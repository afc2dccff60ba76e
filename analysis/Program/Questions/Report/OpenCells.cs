using Analysis.Verdicts;

namespace Analysis.Questions.Report;

/// <summary>What to do where cells of other people's files stay undecided: which option, which column, how many launches more.</summary>
public static class OpenCells
{
    /// <summary>A few sentences; <c>null</c> where all is decided, and for this suite's runs, whose undecided cells have a table of their own.</summary>
    public static string? NextSteps(JudgedRun judged)
    {
        var open = judged.Run.Info is not null ? [] : judged.Cells.Where(cell => cell.Outcome == Outcome.Undecided).ToArray();
        var steps = new[]
        {
            Alone(judged, [.. open.Where(cell => cell.Models is [var only] && HasTime(only))]),
            Failed([.. open.Where(cell => cell.Models.Count(HasTime) < Math.Min(2, cell.Models.Length))]),
            ToDecide([.. open.Where(cell => cell.Models.Count(HasTime) > 1)]),
        };
        return steps.OfType<string>().ToArray() is { Length: > 0 } told ? string.Join(' ', told) : null;
    }

    private static bool HasTime(ModelVerdict model) => model.TypicalNanoseconds is not null;

    private static string? Alone(JudgedRun judged, CellVerdict[] open)
    {
        if (open.Length == 0) return null;
        var able = judged.Run.Warnings.Where(warning => warning.Code == "nothing-competes").ToArray();
        return able.Length > 0
            ? string.Join(' ', able.Select(warning => $"In {warning.Subject} {warning.Problem}: {warning.Remedy}."))
            : $"{Cells(open.Length)} just one {judged.Run.Competing.Name}, which has no rival there: measure another one, or compare two runs with check or "
                + "compare.";
    }

    private static string? Failed(CellVerdict[] open) => open.Length == 0 ? null
        : $"{Cells(open.Length)} no two times, because benchmarks failed: look at BenchmarkDotNet's log for the reason.";

    private static string Cells(int count) => count == 1 ? "1 cell has" : $"{Numbers.Text(count)} cells have";

    private static string? ToDecide(CellVerdict[] open)
    {
        if (open.Length == 0) return null;
        return open.Max(cell => cell.Evidence) switch
        {
            Evidence.Rounds => open.Min(cell => cell.RoundsToDecide) is { } rounds
                ? $"To decide the next cell, measure about {Numbers.Counted(rounds, "launch", "launches")} more."
                : "What is undecided lies so close together, or scatters so much, that ten times as many launches would hardly decide it: "
                    + "choose another --margin, or a quieter machine.",
            Evidence.OneRound => "To decide more, measure five launches at least: WithLaunchCount(5).",
            _ when open.All(cell => cell.Models.All(model => model.RatioToBest is null)) =>
                "Nothing is said of how the times scatter: let BenchmarkDotNet write the column Error (or StdDev, or Min and Max), "
                + "or give the -measurements.csv file too.",
            _ => "To decide more, give the -measurements.csv file too, of five launches at least: WithLaunchCount(5).",
        };
    }
}
