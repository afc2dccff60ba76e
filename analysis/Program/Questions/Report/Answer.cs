using System.Collections.Immutable;
using Analysis.Charts;
using Analysis.Reading;
using Analysis.Verdicts;

namespace Analysis.Questions.Report;

/// <summary>The answer of a run in sentences. Everything they say is read from the verdicts and crossovers, nothing is worked out again.</summary>
/// <param name="Where">The machine: <c>On AMD EPYC 7763, 2 cores</c>.</param>
/// <param name="Parts">One per suite, workload and configuration.</param>
public sealed record Answer(string Where, ImmutableArray<AnswerPart> Parts)
{
    /// <param name="isOneOfMany">Whether the machine alone does not tell which run this is.</param>
    public static Answer Of(JudgedRun judged, bool isOneOfMany = false) =>
        new(isOneOfMany && judged.Run.Info is not null ? $"{Machine(judged.Run)} ({judged.Run.Name})" : Machine(judged.Run),
            [.. CellGroup.In(judged).Select(group => AnswerPart.Of(group, judged))]);

    private static string Machine(Run run)
    {
        if (run.Info?.Machine is not { } machine) return $"In {run.Name}";
        var cores = machine.LogicalCores == 1 ? "1 core" : $"{Numbers.Text(machine.LogicalCores)} cores";
        return $"On {machine.Cpu ?? machine.Slug}, {cores}";
    }
}
