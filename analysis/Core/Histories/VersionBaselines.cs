using System.Collections.Immutable;
using Analysis.Reading;

namespace Analysis.Histories;

/// <summary>One baseline per suite in all versions of a history, so that the times over it can be compared.</summary>
public static class VersionBaselines
{
    /// <summary>The history in which every version has, in each suite, the baseline that is named, or else that of the newest version that marks one.</summary>
    /// <param name="named">A model, or <c>null</c>; it is the baseline in every suite that has it.</param>
    /// <returns><c>null</c> when no suite of any version has it, or none marks one.</returns>
    public static History? Alike(History history, string? named)
    {
        var baselines = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var run in history.Versions.Reverse().Select(version => version.Run))
        {
            foreach (var suite in run.Cases.GroupBy(each => each.Cell.Suite).Where(suite => !baselines.ContainsKey(suite.Key)))
            {
                if ((named ?? run.BaselineOf(suite.Key)) is { } model && suite.Any(each => each.Model == model)) baselines.Add(suite.Key, model);
            }
        }
        var found = baselines.ToImmutable();
        return found.IsEmpty ? null : history with { Versions = [.. history.Versions.Select(version => version with { Run = Marked(version.Run, found) })] };
    }

    private static Run Marked(Run run, ImmutableDictionary<string, string> baselines) => run with { Baseline = null, SuiteBaselines = baselines };
}
