using Analysis.Reading;
using Analysis.Reading.Suite;
using Analysis.Verdicts.TwinRuns;

namespace Bench.Plan;

/// <summary>A case the plan wants measured: one model in one cell.</summary>
/// <param name="Suite">The suite's class name.</param>
/// <param name="Grain">Useful work per task in <paramref name="GrainUnit"/>.</param>
/// <param name="Twin">Whether this is the model's second self in a run of twins.</param>
/// <param name="Cold">Whether the first batch of a fresh process is what counts.</param>
/// <param name="Dop">Tasks in flight at once (matched), or <c>null</c>: every model's own choice.</param>
/// <param name="Runtime">The runtime it runs on, or <c>null</c> where all cases run on the same.</param>
public sealed record PlannedCase(
    string Suite,
    string Workload,
    string Model,
    int TaskCount,
    long Grain,
    string GrainUnit,
    bool Twin = false,
    bool Cold = false,
    int? Dop = null,
    string? Runtime = null)
{
    public string Configuration => Cold ? ConfigurationName.Cold : Dop is null ? ConfigurationName.Natural : ConfigurationName.Matched;

    /// <summary>The model's name in results: a twin has a prime.</summary>
    public string ResultName => Twin ? Twins.Of(Model) : Model;

    /// <summary>What filters match: <c>CpuBoundSquaring.Thread(TaskCount=64,Grain=1000)</c>; of a first batch <c>…,Configuration=cold)</c>.</summary>
    public string Name => CaseId.Of(Suite, Workload, ResultName, Configuration, TaskCount, Grain, Dop, Runtime);

    /// <summary>What it competes in, as the results' reader names cells.</summary>
    public Cell Cell() => SuiteCell.Of(Suite, Workload, Configuration, TaskCount, Grain, GrainUnit, Dop, Runtime);
}
