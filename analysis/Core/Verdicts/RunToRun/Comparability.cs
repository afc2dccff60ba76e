using System.Collections.Immutable;
using System.Globalization;
using Analysis.Reading;
using Analysis.Statistics;

namespace Analysis.Verdicts.RunToRun;

/// <summary>Whether makespans of two runs may be compared at all. Within a run rounds share the machine's mood; between runs nothing does.</summary>
public static class Comparability
{
    /// <summary>From this many common cases on, a shift of their middle speaks of the machine rather than of a case.</summary>
    private const int CasesThatShowAShift = 5;

    /// <summary>Whether both runs say what machine they ran on, and it is not the same.</summary>
    public static bool OtherMachine(Run before, Run after) =>
        before.Info is { } one && after.Info is { } other && !one.Machine.MayBe(other.Machine);

    /// <summary>What a reader of the changes must know about the two runs.</summary>
    public static ImmutableArray<Warning> Warnings(Run before, Run after, Changes changes, Rule rule) =>
    [
        .. new[] { Same(before, after), Calibration(before, after, rule), Runtime(before, after), Shift(before, after, changes, rule), Unknown(before, after) }
            .OfType<Warning>(),
    ];

    private static Warning? Same(Run before, Run after) =>
        before.Info is not { } one || after.Info is not { } other || (one.Machine.Name, one.Run) != (other.Machine.Name, other.Run) ? null
        : new Warning("same-run", before.Name, "a run was compared with itself, which can show no change", "name the run from before the change");

    private static Warning? Calibration(Run before, Run after, Rule rule)
    {
        if (before.Info?.NanosecondsPerSquare is not { } then || after.Info?.NanosecondsPerSquare is not { } now) return null;
        if (rule.Read(new Interval(then / now, then / now, then / now)) == Verdict.Equivalent) return null;
        return new Warning("machine-speed", Subject(before, after),
            string.Create(CultureInfo.InvariantCulture, $"the machine itself changed: one square took {then:0.###} ns then and {now:0.###} ns now"),
            "compare speedups instead of times (check --relative), or measure both versions again, one right after the other");
    }

    private static Warning? Runtime(Run before, Run after)
    {
        if (before.Info?.Runtime.Version is not { } then || after.Info?.Runtime.Version is not { } now || then == now) return null;
        return new Warning("other-runtime", Subject(before, after), $".NET {then} ran the first and .NET {now} the second",
            "keep the runtime the same when the question is about your own code");
    }

    private static Warning? Shift(Run before, Run after, Changes changes, Rule rule)
    {
        var ratios = changes.Common.Where(change => change.Ratio is not null).Select(change => Math.Log(change.Ratio!.Value.Estimate)).ToArray();
        if (ratios.Length < CasesThatShowAShift) return null;
        var middle = Math.Exp(Median.Of(ratios));
        if (rule.Read(new Interval(middle, middle, middle)) == Verdict.Equivalent) return null;
        return new Warning("common-shift", Subject(before, after),
            string.Create(
                CultureInfo.InvariantCulture,
                $"the middle one of {ratios.Length} cases changed by a factor of {middle:0.00} (above 1 is faster), as if the whole machine had"),
            "compare speedups instead of times (check --relative), or measure both versions again, one right after the other");
    }

    private static Warning? Unknown(Run before, Run after) => before.Info is not null && after.Info is not null ? null
        : new Warning("machine-unknown", Subject(before, after), "the files do not say what machine they come from",
            "make sure that both come from the same machine in the same state");

    private static string Subject(Run before, Run after) => $"{before.Name} and {after.Name}";
}
