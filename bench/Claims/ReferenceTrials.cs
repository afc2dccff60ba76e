using System.Collections.Immutable;
using Analysis.Statistics;
using Bench.Laps;
using Bench.Models;
using Bench.Processes;
using Bench.Reference;
using Bench.Workloads;

namespace Bench.Claims;

/// <summary>Has an interpreter measure its part of a claim.</summary>
/// <param name="folder">Where launch scripts are written; it exists.</param>
internal sealed class ReferenceTrials(Interpreter interpreter, string folder, ChildProcesses children)
{
    private const int Laps = 3;
    private static readonly TimeSpan Block = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <returns>Figures as the claim's own trial gives them, and why some are missing, or <c>null</c>.</returns>
    public (ImmutableDictionary<string, double> Figures, string? Failure) Run(IReferenceTrial trial, int seed) => trial switch
    {
        ReferenceBatches batches => Run(batches, seed),
        _ => ClaimProcess.Figures(Ask("--counter")),
    };

    private (ImmutableDictionary<string, double> Figures, string? Failure) Run(ReferenceBatches batches, int seed)
    {
        var (figures, failure) = (ImmutableDictionary.CreateBuilder<string, double>(), (string?)null);
        foreach (var @case in batches.Cases)
        {
            var (time, problem) = Time(@case, seed);
            failure ??= problem;
            if (time is { } known) figures[@case.Model] = known;
        }
        return (figures.ToImmutable(), failure);
    }

    /// <summary>A batch in a process of its own, ns.</summary>
    private (double? Nanoseconds, string? Failure) Time(ScriptedCase @case, int seed)
    {
        var scripted = @case with { Model = interpreter.Info.Prefix + @case.Model };
        var file = Path.Combine(folder, "reference.txt");
        new LaunchScript(TimeSpan.Zero, Laps, Block, seed, Cold: false, [scripted]).Write(file);
        var answer = Ask(file);
        if (answer.Failure is { } failure) return (null, failure);
        if (ReferenceLine.Parse(answer.Lines, 1) is not { } lines) return (null, "it printed what is no result");
        var record = lines[0].Judge(scripted, new Batch(WorkloadList.Find(@case.Workload), @case.TaskCount, @case.Grain).Checksum());
        return record.Failure is { } wrong ? (null, wrong) : (Median.Of([.. record.Laps.Select(lap => (double)lap.Nanoseconds / lap.Batches)]), null);
    }

    private ProcessAnswer Ask(string argument) => ReferenceProcess.Run(interpreter.Path, [argument], Patience, process => children.Launch = process);
}
