using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Verdicts;

namespace Analysis.Page;

/// <summary>What to use, at one look: a row per number of tasks, a column per range of grains.</summary>
/// <param name="Title">Plain text.</param>
/// <param name="Corner">What the rows are: <c>Tasks</c>.</param>
/// <param name="Along">What the columns are: <c>Squares a task</c>; empty when nothing varies along them.</param>
/// <param name="Baseline">What gains are over, or <c>null</c> where that is not one model.</param>
/// <param name="Columns">Ascending.</param>
/// <param name="Rows">The columns of the entries of each add up to all.</param>
/// <param name="Palette">The looks of the models.</param>
public sealed record DecisionBlock(
    string Title, string Corner, string Along, string? Baseline, ImmutableArray<DecisionColumn> Columns, ImmutableArray<DecisionRow> Rows,
    Palette Palette) : Block
{
    /// <summary>The same as a narrow table, a row per entry.</summary>
    public ChartTable Table => new(
        [
            new(Corner), .. Along.Length > 0 ? ImmutableArray.Create(new Column(Along)) : [], new("Use"),
            new(Baseline is null ? "Gain" : $"Gain over {Baseline}", true), new("What it may cost"),
        ],
        [
            .. from row in Rows from entry in row.Entries where entry.Use.Length > 0
               select ImmutableArray.CreateRange([row.Title, .. Along.Length > 0 ? [entry.Range] : Array.Empty<string>(), entry.Use, entry.Gain, Cost(entry)]),
        ]);

    private static string Cost(DecisionEntry entry) =>
        entry.Outcome == Outcome.Undecided ? $"undecided: {entry.Cost}" : entry.Cost.Length > 0 ? entry.Cost : "nothing measurable";
}

/// <param name="Text">The values: <c>1k to 10k</c>.</param>
/// <param name="Second">What they are otherwise: <c>≈ 270 ns to 2.7 µs</c>, or <c>null</c>.</param>
public readonly record struct DecisionColumn(string Text, string? Second = null);

/// <param name="Title">What all entries share: <c>64 tasks</c>.</param>
public sealed record DecisionRow(string Title, ImmutableArray<DecisionEntry> Entries);

/// <summary>The same answer over neighbouring columns.</summary>
/// <param name="Columns">How many.</param>
/// <param name="Range">The measured values: <c>1k to 10k (≈ 270 ns to 2.7 µs)</c>.</param>
/// <param name="Use">The model, or <c>not known</c>; empty where nothing was measured.</param>
/// <param name="Gain">Over the baseline, <c>1.3× to 1.8×</c>; empty where there is none to tell.</param>
/// <param name="Cost">
/// What may be better or as good: <c>ThreadPool or Async do as well</c>, <c>at most 7% longer than the best</c>; empty for nothing measurable.
/// </param>
/// <param name="Outcome">Of its cells.</param>
/// <param name="Models">The model to use, and those that do as well.</param>
public sealed record DecisionEntry(int Columns, string Range, string Use, string Gain, string Cost, Outcome Outcome, ImmutableArray<string> Models);
