namespace Analysis.Results;

/// <summary>Cases that failed. A model that loses or repeats a task in one round wins nothing by the rounds in which it did not.</summary>
public static class FailedCases
{
    /// <summary>The code of the warning that a case failed; its subject is the case's name, see <see cref="CaseId"/>.</summary>
    public const string Code = "case-failed";

    /// <summary>Their names.</summary>
    public static IEnumerable<string> In(RunInfo info) => info.Warnings.Where(warning => warning.Code == Code).Select(warning => warning.Subject);
}
