using System.Collections.Immutable;
using Bench.Models;
using Bench.Plan;

namespace Bench.Commands;

/// <summary>Which models are traced where nobody names them: beside a run those that compete in it, else all.</summary>
internal static class TracedModels
{
    /// <param name="folder">Where the trace goes.</param>
    /// <param name="workload">Of a run that measured it, the models of its cases; of any other run, the models of all cases.</param>
    /// <exception cref="InputException">The folder's run cannot be read.</exception>
    public static ImmutableArray<string> Of(string folder, string workload)
    {
        if (RunFolder.At(folder).ReadInfo() is not { } info || Profiles.Find(info.Profile) is not { } profile) return ModelList.Names;
        var cases = Planner.Plan(new PlanRequest(profile, info.Filters) { Models = info.Models }, SuiteShape.All).Cases;
        var (same, any) = (In(cases.Where(each => each.Workload == workload)), In(cases));
        return !same.IsEmpty ? same : !any.IsEmpty ? any : ModelList.Names;
    }

    private static ImmutableArray<string> In(IEnumerable<PlannedCase> cases)
    {
        var competing = cases.Select(each => each.Model).ToHashSet();
        return [.. ModelList.Names.Where(competing.Contains)];
    }
}
