using System.Collections.Immutable;
using System.Globalization;
using Analysis.Calibration;
using Analysis.Charts;
using Analysis.Page;

namespace Analysis.Questions.Report;

/// <summary>What the verdicts of each run are worth, as a table: the engine's own error rates at the run's own noise.</summary>
public static class WorthSection
{
    /// <summary>The section, or <c>null</c> when no run has rounds enough to know its noise.</summary>
    public static Section? Of(IEnumerable<(string Run, OwnCalibration? Worth)> runs)
    {
        ImmutableArray<(string Run, OwnCalibration Worth)> known = [.. runs.Where(run => run.Worth is not null).Select(run => (run.Run, run.Worth!))];
        return known.IsEmpty ? null : new Section("What these verdicts are worth",
        [
            new Paragraph(Sentence.Of(
                "Simulated cells with a known truth, with as many models and rounds as these, and with rounds resampled from the run itself, were judged as "
                    + "the real ones were. "
                + "In brackets exact 95% intervals.")),
            new TableBlock("What these verdicts are worth", TableOf(known)),
        ]);
    }

    private static ChartTable TableOf(ImmutableArray<(string Run, OwnCalibration Worth)> runs) => new(
        [
            new("Run"), new("Rounds", true), new("Models", true), new("A launch varies by", true), new("In the noisiest tenth by", true),
            new("False winners where nothing differs", true),
            .. runs[0].Worth.Powers.Select(power => new Column($"{Percent.Text(power.Difference, 0)} found", true)),
        ],
        [.. runs.Select(run => RowOf(run.Run, run.Worth))]);

    private static ImmutableArray<string> RowOf(string run, OwnCalibration worth) =>
    [
        run, worth.FewestRounds == worth.MostRounds ? Text(worth.MostRounds) : $"{Text(worth.FewestRounds)} to {Text(worth.MostRounds)}", Text(worth.Models),
        Percent.Text(worth.Level, 1), Percent.Text(worth.NoisiestLevel, 1), Percent.WithBounds(worth.FalseWinners),
        .. worth.Powers.Select(power => Percent.WithBounds(power.Found)),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
