using System.Collections.Immutable;
using Bench.Primitives;

namespace Bench.Plan;

/// <summary>What the user asked to have measured.</summary>
/// <param name="Filters">Patterns of <see cref="NameFilter"/>.</param>
/// <param name="Rounds">Exactly so many rounds however long they take, or <c>null</c>: the profile's.</param>
/// <param name="Twins">Every model twice under two names.</param>
/// <param name="PlantedShare">By how much twins are slowed on purpose, or <c>null</c>.</param>
public sealed record PlanRequest(
    Profile Profile,
    ImmutableArray<string> Filters,
    int? Rounds = null,
    bool Twins = false,
    double? PlantedShare = null)
{
    /// <summary>The models that are measured beside every suite's own (<see cref="ReferenceModel"/>).</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>Which models compete, <see cref="ModelName.Sequential"/> always among them; empty: the profile's.</summary>
    public ImmutableArray<string> Models { get; init; } = [];

    /// <summary>The runtimes that every case runs on, as results name them; none or one: all run on the same, and nothing tells cases apart.</summary>
    public ImmutableArray<string> Runtimes { get; init; } = [];

    public bool Wants(string model) => References.Contains(model)
        || (Models.IsEmpty ? Profile.Models.Contains(model) || PrimitiveList.Names.Contains(model) : model == ModelName.Sequential || Models.Contains(model));

    /// <summary>Primitives are no models that somebody could name, and twins show what verdicts are worth, of which primitives have none.</summary>
    public bool WantsSuite(string suite) => !PrimitiveName.IsSuite(suite) || (Models.IsEmpty && !Twins);
}
