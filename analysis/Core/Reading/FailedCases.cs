using System.Collections.Immutable;

namespace Analysis.Reading;

/// <summary>Cases that failed. A model that loses or repeats a task in one round wins nothing by the rounds in which it did not.</summary>
public static class FailedCases
{
    /// <summary>The code of the warning that a case failed; its subject is the case's name.</summary>
    public const string Code = "case-failed";

    /// <summary>The cases, those that a warning of the run says failed without their rounds.</summary>
    public static ImmutableArray<Case> Emptied(ImmutableArray<Case> cases, RunInfo? info)
    {
        var failed = info is null ? [] : In(info).ToHashSet(StringComparer.Ordinal);
        return failed.Count == 0 ? cases : [.. cases.Select(@case => failed.Contains(NameOf(@case)) ? @case with { Rounds = [] } : @case)];
    }

    /// <summary>Their names.</summary>
    public static IEnumerable<string> In(RunInfo info) => info.Warnings.Where(warning => warning.Code == Code).Select(warning => warning.Subject);

    /// <summary>As the suite names its cases: <c>CpuBoundSquaring.Thread(TaskCount=64,Grain=1000)</c>.</summary>
    private static string NameOf(Case @case) =>
        $"{@case.Cell.Suite}.{@case.Model}({string.Join(',', @case.Cell.Parameters.Select(parameter => $"{parameter.Name}={parameter.Text}"))})";
}
