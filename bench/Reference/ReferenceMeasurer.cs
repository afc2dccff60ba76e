using System.Collections.Immutable;
using Bench.Laps;
using Bench.Models;
using Bench.Plan;
using Bench.Processes;
using Bench.Rounds;
using Bench.Workloads;

namespace Bench.Reference;

/// <summary>Measures the launches of CPython's models when their turn in the round has come, between those that another measures.</summary>
/// <param name="others">Measures all other launches.</param>
/// <param name="interpreters">Those that were found; a launch of any other one fails.</param>
/// <param name="folder">Where the launch script is written; it exists.</param>
public sealed class ReferenceMeasurer(
    IMeasurer others, ImmutableArray<Interpreter> interpreters, RunPlan plan, CostModel cost, string folder, ChildProcesses children, TimeProvider time)
    : IMeasurer
{
    /// <summary>Launches in a row from which nothing came, until an interpreter is given up: a run must not wait for each case of a broken one.</summary>
    private const int MostFailuresInARow = 3;

    /// <summary>A launch is ended after so many times what it was predicted to take, and this.</summary>
    private const double PatienceFactor = 6;
    private static readonly TimeSpan LeastPatience = TimeSpan.FromSeconds(20);

    private readonly Dictionary<string, (int Count, string Last)> _failures = [];

    /// <summary>How long a launch may take at least; tests have less patience.</summary>
    public TimeSpan Patience { get; init; } = LeastPatience;

    public void Measure(IEnumerable<Launch> launches, ILaunchListener listener) => others.Measure(TheOthers(launches, listener), listener);

    private IEnumerable<Launch> TheOthers(IEnumerable<Launch> launches, ILaunchListener listener)
    {
        foreach (var launch in launches)
        {
            if (!ReferenceModel.Is(launch.Cases[0].Model))
            {
                yield return launch;
                continue;
            }
            listener.Starting(launch);
            listener.Finished(Measure(launch));
        }
    }

    private LaunchResult Measure(Launch launch)
    {
        var prefix = ReferenceModel.PrefixOf(launch.Cases[0].Model);
        if (interpreters.FirstOrDefault(each => each.Info.Prefix == prefix) is not { } interpreter)
            return LaunchResult.Failed(launch, "its interpreter is not there", TimeSpan.Zero);
        var failed = _failures.GetValueOrDefault(prefix);
        if (failed.Count >= MostFailuresInARow)
            return LaunchResult.Failed(launch, $"given up, as nothing came of {MostFailuresInARow} launches, the last one being: {failed.Last}", TimeSpan.Zero);
        var result = Measure(launch, interpreter);
        _failures[prefix] = result.IsEmpty ? (failed.Count + 1, result.Failures[0].Failure) : default;
        return result;
    }

    private LaunchResult Measure(Launch launch, Interpreter interpreter)
    {
        var shape = plan.Profile.Shape.InRound(launch.Round);
        var script = launch.Script(shape, plantedShare: null);
        var file = Path.Combine(folder, "reference.txt");
        script.Write(file);
        var (start, started) = (time.GetUtcNow(), time.GetTimestamp());
        var answer = ReferenceProcess.Run(
            interpreter.Path, [file], Patience + PatienceFactor * cost.Launch(launch.Cases, shape), process => children.Launch = process);
        var took = time.GetElapsedTime(started);
        if (answer.Failure is { } failure) return LaunchResult.Failed(launch, $"{interpreter.Info}: {failure}", took);
        return ReferenceLine.Parse(answer.Lines, script.Cases.Length) is { } lines
            ? LaunchResult.Of(launch, [.. lines.Select(line => line.Judge(script.Cases[line.Case], Expected(script.Cases[line.Case])))], start, took)
            : LaunchResult.Failed(launch, $"{interpreter.Info}: it printed what is no result", took);
    }

    private static ulong Expected(ScriptedCase @case) => new Batch(WorkloadList.Find(@case.Workload), @case.TaskCount, @case.Grain).Checksum();
}
