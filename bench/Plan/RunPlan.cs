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

    public bool HasTwins => Cases.Any(@case => @case.Twin);
}
