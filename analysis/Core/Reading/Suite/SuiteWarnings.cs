using System.Collections.Immutable;
using Analysis.Reading.Building;
using Analysis.Reading.Tables;

namespace Analysis.Reading.Suite;

/// <summary>What a reader of this suite's <c>measurements.csv</c> must know.</summary>
internal static class SuiteWarnings
{
    public static ImmutableArray<Warning> Of(Table table, bool unfinished, int repeated, int startedAgain)
    {
        var warnings = ImmutableArray.CreateBuilder<Warning>();
        if (unfinished)
            warnings.Add(new Warning("unfinished-row", table.File, "the last row is not complete and was left out", "the run was broken off while it wrote; resume it"));
        if (startedAgain > 0)
            warnings.Add(new Warning("case-started-again", table.File, $"{startedAgain} case(s) were started more than once in a round, and the last start counts", "nothing: the run was resumed"));
        warnings.AddRange(ReadingWarnings.Of(table, repeated));
        return warnings.DrainToImmutable();
    }
}
