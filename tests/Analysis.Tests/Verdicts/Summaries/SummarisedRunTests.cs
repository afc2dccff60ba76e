using Analysis.Tests.Commands;
using Analysis.Tests.Reading;
using Analysis.Verdicts.Summaries;

namespace Analysis.Tests.Verdicts.Summaries;

/// <summary>What a list says of a run.</summary>
public sealed class SummarisedRunTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Cases_cells_rounds_and_undecided_cells_are_counted()
    {
        // Two cells have a winner; in the third, models take turns at winning, and one was not measured in the last two rounds.
        var rows = Enumerable.Range(1, 12).SelectMany(round => new[]
        {
            SuiteFile.Row("Sequential", round, 1, 1000 + round), SuiteFile.Row("Thread", round, 1, 500 + round),
            SuiteFile.Row("Sequential", round, 1, 1000 + round) with { TaskCount = 98 }, SuiteFile.Row("Thread", round, 1, 500 + round) with { TaskCount = 98 },
            SuiteFile.Row("Sequential", round, 1, 1000 + 300 * (round % 2)) with { TaskCount = 99 },
            SuiteFile.Row("Thread", round, 1, 1300 - 300 * (round % 2)) with { TaskCount = 99 },
        }).Where(row => row is not { Model: "Thread", TaskCount: 99, Round: > 10 });
        File.WriteAllText(folder["run.json"], SuiteFile.Json(SuiteFile.Info));
        File.WriteAllText(folder["measurements.csv"], SuiteFile.Text(rows));

        var run = SummarisedRun.Of(folder.Root);

        Assert.Equal(SuiteFile.Info.Run, run.Info.Run);
        Assert.Equal(new RunCounts(6, 3, 12, 1), run.Counts);
    }

    [Fact]
    public void A_folder_without_what_says_what_it_is_of_is_named()
    {
        var error = Assert.Throws<InputException>(() => SummarisedRun.Of(folder.Root));
        Assert.StartsWith($"{folder.Root}: there is no run.json", error.Message, StringComparison.Ordinal);
    }
}
