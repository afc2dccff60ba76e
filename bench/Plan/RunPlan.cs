using System.Collections.Immutable;

namespace Bench.Plan;

/// <summary>What a run is to measure.</summary>
/// <param name="Profile">The profile, with the number of rounds that was asked for.</param>
/// <param name="Cases">In the suites' order; twins behind all others.</param>
/// <param name="LeftOut">Cases of the profile that are not measured, each with its reason.</param>
/// <param name="PlantedShare">By how much twins are slowed on purpose, 0.05 for 5%, or <c>null</c>.</param>
public sealed record RunPlan(
    Profile Profile,
    ImmutableArray<PlannedCase> Cases,
    ImmutableArray<Warning> LeftOut,
    double? PlantedShare = null)
{
    /// <summary>The round counts after which the verdicts are looked at; the last is the limit of rounds.</summary>
    public ImmutableArray<int> Looks => Profile.Looks;

    /// <summary>The plan without the suites of a workload that cannot be had here.</summary>
    /// <param name="problem">Why not, a sentence.</param>
    /// <param name="remedy">What helps, a sentence.</param>
    public RunPlan Without(string workload, string problem, string remedy) => this with
    {
        Cases = Cases.RemoveAll(@case => @case.Workload == workload),
        LeftOut =
        [
            .. LeftOut,
            .. Cases.Where(@case => @case.Workload == workload).Select(@case => @case.Suite).Distinct()
                .Select(suite => new Warning(SuiteLeftOut, suite, $"not measured: {problem}", remedy)),
        ],
    };

    /// <summary>The code of a warning that a whole suite is missing.</summary>
    public const string SuiteLeftOut = "suite-left-out";

    public bool HasTwins => Cases.Any(@case => @case.Twin);
}
