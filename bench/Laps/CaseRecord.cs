using System.Collections.Immutable;
using System.Globalization;

namespace Bench.Laps;

/// <summary>What came out of one case of a launch, told on standard output in one line.</summary>
/// <param name="Index">Of the case in its <see cref="LaunchScript"/>, from 0.</param>
/// <param name="FirstBatchNanoseconds">The case's first batch in this process; only that of a launch's first case is cold.</param>
/// <param name="Laps">Its turns, in their order.</param>
/// <param name="Costs">What its batches cost, or <c>null</c> when nothing was measured.</param>
/// <param name="Failure">Why it failed, one sentence, or <c>null</c>; a case that failed has no laps.</param>
public sealed record CaseRecord(int Index, long FirstBatchNanoseconds, ImmutableArray<Lap> Laps, CaseCosts? Costs, string? Failure)
{
    public const string Prefix = "// bench-case: ";

    private const char Field = '\t';

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Prefix}{Index}{Field}{FirstBatchNanoseconds}{Field}{string.Join(' ', Laps)}{Field}{Costs}{Field}"
            + $"{Failure?.ReplaceLineEndings(" ").Replace(Field, ' ')}");

    /// <summary>The record in a line of standard output, or <c>null</c> when it holds none.</summary>
    public static CaseRecord? Parse(string line)
    {
        if (!line.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var fields = line[Prefix.Length..].Split(Field);
        return new CaseRecord(
            int.Parse(fields[0], CultureInfo.InvariantCulture),
            long.Parse(fields[1], CultureInfo.InvariantCulture),
            [.. fields[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Lap.Parse)],
            CaseCosts.Parse(fields[3]),
            fields[4].Length > 0 ? fields[4] : null);
    }
}

/// <summary>One turn of a case: its batches, one after the other, and their time.</summary>
/// <param name="Number">From 1; cases of one cell that share a process have lap k in common.</param>
/// <param name="ProbeNanoseconds">The longer of the two probes around the cell's lap, ns, or <c>null</c> where the lap is too long for one.</param>
public readonly record struct Lap(int Number, long Batches, long Nanoseconds, long? ProbeNanoseconds)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}:{Batches}:{Nanoseconds}:{ProbeNanoseconds}");

    public static Lap Parse(string text)
    {
        var parts = text.Split(':');
        return new Lap(
            int.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture),
            long.Parse(parts[2], CultureInfo.InvariantCulture), parts[3].Length > 0 ? long.Parse(parts[3], CultureInfo.InvariantCulture) : null);
    }
}
