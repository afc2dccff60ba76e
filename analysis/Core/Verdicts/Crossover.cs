using System.Collections.Immutable;
using Analysis.Reading;

namespace Analysis.Verdicts;

/// <summary>Where the better of two models changes along one numeric parameter, all others held fixed.</summary>
/// <param name="Suite">The suite.</param>
/// <param name="Workload">The workload.</param>
/// <param name="Configuration">The configuration.</param>
/// <param name="Fixed">The parameters held fixed.</param>
/// <param name="Along">The name of the parameter that changes, such as <c>Grain</c>.</param>
/// <param name="Unit">Its unit, or <c>null</c> for a plain count.</param>
/// <param name="Below">The model that is better at small values.</param>
/// <param name="Above">The model that is better at large values.</param>
/// <param name="Low">Largest value at which <paramref name="Below"/> is still decided to be better.</param>
/// <param name="Estimate">Where the estimated ratio is 1.</param>
/// <param name="High">Smallest value at which <paramref name="Above"/> is decided to be better.</param>
public sealed record Crossover(
    string Suite,
    string Workload,
    string Configuration,
    ImmutableArray<Parameter> Fixed,
    string Along,
    string? Unit,
    string Below,
    string Above,
    double Low,
    double Estimate,
    double High);
