using System.Collections.Immutable;
using Analysis.Reading.Building;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>What a reader of a report must know.</summary>
internal static class ReportWarnings
{
    public static ImmutableArray<Warning> Of(
        Table table, FileMarks marks, ReportRow row, int repeated, IReadOnlyList<ReportCase> cases, IReadOnlyList<ReportBaseline> baselines)
    {
        var warnings = ImmutableArray.CreateBuilder<Warning>();
        if (cases.Count > 0 && cases.All(each => each.Summary is null))
            warnings.Add(ReadingWarnings.NoTimes(table));
        var isShort = cases.Count(each => each.Summary is { } summary && (summary.MeanNanoseconds ?? summary.MedianNanoseconds) == 0);
        if (ReadingWarnings.BelowOverhead(table, isShort) is { } unmeasurable) warnings.Add(unmeasurable);
        if (marks.Warning(table.File) is { } guess) warnings.Add(guess);
        if (row.UnitMissing)
            warnings.Add(new Warning("unit-guessed", table.File, "times have no unit, in their cells or in the header; nanoseconds were assumed",
                "let BenchmarkDotNet print units; ratios hold in any unit"));
        if (row.ErrorWorkedOut)
            warnings.Add(new Warning("error-worked-out", table.File,
                FormattableString.Invariant(
                    $"there is no column Error: it was worked out from the scatter that the file tells, as of {ReportError.Iterations} iterations"),
                "let BenchmarkDotNet write Error, or give the -measurements.csv file too"));
        if (baselines.FirstOrDefault(each => each.Rivals > 0) is { } unsure)
            warnings.Add(new Warning("baseline-guessed", table.File,
                $"{unsure.Rivals + 1} methods have the ratio 1; {unsure.Model} was taken for the baseline", "name it with --baseline"));
        if (cases.Count + repeated + table.Rejected == 0) warnings.Add(ReadingWarnings.NoRows(table));
        warnings.AddRange(ReadingWarnings.Of(table, repeated));
        return warnings.DrainToImmutable();
    }
}
