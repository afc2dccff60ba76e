using System.Collections.Immutable;
using Analysis.Reading.Building;

namespace Analysis.Reading.BenchmarkDotNet;

/// <summary>
/// Lets jobs compete instead of methods: in a class whose baseline is a job (one runtime against another), and in a class of one method, where nothing
/// else could. The method then is a parameter.
/// </summary>
internal static class JobsAsModels
{
    /// <summary>What the method's parameter is called.</summary>
    public const string Method = "Method";

    /// <param name="gathered">Cases whose configuration is the job.</param>
    /// <param name="baselines">The job that is the baseline, for each class that has one.</param>
    public static Gathered In(Gathered gathered, IReadOnlyDictionary<string, string> baselines)
    {
        var suites = gathered.Cases.GroupBy(each => each.Cell.Suite)
            .Where(cases => baselines.ContainsKey(cases.Key) || HasOneMethodAndSeveralJobs(cases))
            .Select(cases => cases.Key)
            .ToHashSet();
        if (suites.Count == 0) return gathered;
        return gathered with
        {
            Cases = [.. gathered.Cases.Select(each => suites.Contains(each.Cell.Suite) ? Turned(each) : each)],
            Warnings = [.. gathered.Warnings, .. suites.Select(Warning)],
            Baselines = gathered.Baselines.RemoveRange(suites).SetItems(baselines.Where(each => suites.Contains(each.Key))),
            JobBaselines = baselines.ToImmutableDictionary(),
        };
    }

    private static bool HasOneMethodAndSeveralJobs(IEnumerable<Case> cases) =>
        cases.Select(each => each.Model).Distinct().Take(2).Count() == 1 && cases.Select(each => each.Cell.Configuration).Distinct().Take(2).Count() == 2;

    private static Case Turned(Case @case) => @case with
    {
        Model = @case.Cell.Configuration,
        Cell = @case.Cell with { Configuration = "", Parameters = [new Parameter(Method, @case.Model), .. @case.Cell.Parameters] },
    };

    private static Warning Warning(string suite) => new(
        "jobs-compared", suite, "its baseline is a job, or it has just one method, so that jobs are compared and not methods", "nothing, if that is the question");
}
