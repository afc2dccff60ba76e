using System.Collections.Immutable;

namespace Analysis.Reading;

/// <summary>One model in one cell, and all that was measured of it.</summary>
/// <param name="Model">The model, or in other people's files the method.</param>
/// <param name="Rounds">Ascending by round; empty when the file holds only a summary or the case failed.</param>
/// <param name="Summary">What a summary-only file says; <c>null</c> when there are raw measurements or nothing at all.</param>
public sealed record Case(Cell Cell, string Model, ImmutableArray<RoundSample> Rounds, SummaryStatistics? Summary = null)
{
    /// <summary>The job it ran in, in other people's files.</summary>
    public Job? Job { get; init; }

    /// <summary>In how many launches disturbed laps count because too few were not disturbed.</summary>
    public int UngatedLaunches => Rounds.Count(each => each.Ungated);

    /// <summary>
    /// What a report prints beside time: what is allocated first, then the columns that were asked for. Rounds have theirs in <see cref="RoundSample"/>.
    /// </summary>
    public ImmutableArray<Metric> Metrics { get; init; } = [];
}

/// <summary>A row of a summary-only file. What the file does not say is <c>null</c>.</summary>
/// <param name="MeanNanoseconds">Mean per operation.</param>
/// <param name="ErrorNanoseconds">Half of BenchmarkDotNet's 99.9% confidence interval, as written or worked out from the scatter.</param>
/// <param name="StandardDeviationNanoseconds">Over iterations, not launches.</param>
/// <param name="MedianNanoseconds">Median per operation.</param>
/// <param name="Ratio">Mean ratio to the file's own baseline, BenchmarkDotNet's direction (above 1 is slower).</param>
public sealed record SummaryStatistics(
    double? MeanNanoseconds,
    double? ErrorNanoseconds,
    double? StandardDeviationNanoseconds,
    double? MedianNanoseconds,
    double? Ratio);
