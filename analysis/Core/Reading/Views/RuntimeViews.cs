using System.Collections.Immutable;

namespace Analysis.Reading.Views;

/// <summary>Runs of this suite whose cases ran on several runtimes, which a cell has as its last parameter.</summary>
public static class RuntimeViews
{
    /// <summary>The runtimes of a model.</summary>
    public static Competitor Competitor { get; } = new(nameof(MeasurementRow.Runtime));

    /// <summary>In the order in which they were asked for; none where the run has just one, and in other people's files.</summary>
    public static ImmutableArray<string> In(Run run)
    {
        if (run.Info is not { } info) return [];
        var measured = run.Cases.Select(each => each.Cell[Competitor.Name]?.Text).OfType<string>().Distinct().ToArray();
        return [.. info.Runtimes.Where(measured.Contains), .. measured.Except(info.Runtimes)];
    }

    /// <summary>A run for each runtime, as if nothing else had been measured; the run itself where nobody asked for runtimes.</summary>
    public static ImmutableArray<Run> Apart(Run run)
    {
        var runtimes = In(run);
        return runtimes.IsEmpty ? [run] : [.. runtimes.Select((runtime, place) => On(run, runtime, isFirst: place == 0))];
    }

    /// <param name="isFirst">What is said of the run as a whole is said once.</param>
    private static Run On(Run run, string runtime, bool isFirst) => run with
    {
        Name = $"{run.Name}, {runtime}",
        Cases = [.. run.Cases.Where(each => each.Cell[Competitor.Name]?.Text == runtime).Select(Without)],
        Warnings = isFirst ? run.Warnings : [],
        Info = run.Info! with
        {
            Runtime = run.Info.Runtime with { Version = runtime },
            Runtimes = [],
            Warnings = isFirst ? run.Info.Warnings : [],
        },
    };

    private static Case Without(Case @case) => @case with
    {
        Cell = @case.Cell with { Parameters = @case.Cell.Parameters.RemoveAll(parameter => parameter.Name == Competitor.Name) },
    };
}
