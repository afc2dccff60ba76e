using Analysis.Reading;
using Analysis.Tests.Reading;
using Analysis.Verdicts.RunToRun;

namespace Analysis.Tests.Verdicts.RunToRun;

/// <summary>Two runs as texts of files, and which of their cases were found to be the same.</summary>
internal static class TwoRuns
{
    /// <summary>Of files with several jobs.</summary>
    public const string Header = "Method,Job,Runtime,Mean,Error\n";

    public static (Run Before, Run After) Runs(string before, string after) => (InputFiles.Read("Sums.csv", before), InputFiles.Read("Sums.csv", after));

    /// <summary>Of a file that names classes.</summary>
    public static Run Typed(string rows) => InputFiles.Read("joined-report.csv", $"Type,Method,Mean\n{rows}\n");

    /// <summary>Matched without a word of the user's.</summary>
    public static Matching Of(string before, string after)
    {
        var (older, later) = Runs(before, after);
        return Matching.Of(older, later, SameNames.None, each => each);
    }

    /// <summary>The mean times of the cases that both have, ns.</summary>
    public static IEnumerable<(double Before, double After)> Common(Matching matching)
    {
        var before = CaseKey.Index(matching.Before);
        return CaseKey.Index(matching.After).Where(each => before.ContainsKey(each.Key)).Select(each => (Time(before[each.Key]), Time(each.Value)));
    }

    private static double Time(Case @case) => @case.Summary?.MeanNanoseconds ?? double.NaN;
}
