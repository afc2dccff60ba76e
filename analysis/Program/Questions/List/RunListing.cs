using System.Collections.Immutable;
using System.Globalization;
using Analysis.Charts;
using Analysis.Formats;
using Analysis.Page;
using Spectre.Console;

namespace Analysis.Questions.List;

/// <summary>One run in the list.</summary>
/// <param name="Machine">The machine's slug, or <c>null</c> when the run does not say.</param>
/// <param name="Run">The run's name.</param>
/// <param name="Folder">Where it is.</param>
/// <param name="StartedUtc">When it began, or <c>null</c>.</param>
/// <param name="Profile">Such as <c>standard</c>, or <c>null</c>.</param>
/// <param name="StopReason">Why it ended, or <c>null</c> when it never did.</param>
/// <param name="Cases">Models times cells.</param>
/// <param name="Cells">What the models competed in.</param>
/// <param name="Rounds">The most rounds of any case.</param>
/// <param name="Undecided">Cells without a winner or a tie.</param>
public sealed record ListedRun(
    string? Machine, string Run, string Folder, DateTimeOffset? StartedUtc, string? Profile, string? StopReason,
    int Cases, int Cells, int Rounds, int Undecided);

/// <summary>The runs below a results folder, newest first.</summary>
/// <param name="Folder">The folder that was searched.</param>
/// <param name="Runs">Newest first; runs that do not say when they began come last.</param>
/// <param name="Warnings">Runs that could not be read.</param>
public sealed record RunListing(string Folder, ImmutableArray<ListedRun> Runs, ImmutableArray<Warning> Warnings)
{
    public string ToJson() => Json.Of(new { Folder, Runs, Warnings = Warnings.Select(Json.Of) });

    /// <summary>A table per machine, the one with the newest run first.</summary>
    public IEnumerable<Block> Blocks => Runs.GroupBy(run => run.Machine ?? "unknown machine").Select(machine => new TableBlock(machine.Key, TableOf(machine)));

    private static ChartTable TableOf(IEnumerable<ListedRun> runs) => new(
        [new("Run"), new("Profile"), new("Cases", true), new("Rounds", true), new("Undecided", true)],
        [
            .. runs.Select(run => ImmutableArray.Create(
                run.Run, Profile(run),
                Number(run.Cases), Number(run.Rounds), $"{Number(run.Undecided)} of {Number(run.Cells)}")),
        ]);

    private static string Profile(ListedRun run) => (run.Profile ?? "unknown") + (run.StopReason is null or "interrupted" ? ", not finished" : "");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
