using Bench.Laps;
using Bench.Models;
using Bench.Workloads;

namespace Bench.Claims.List;

/// <summary>Sleeps on a thread each against a loop over them.</summary>
public sealed class ThreadsHelpWaiting : IClaim
{
    private const int Tasks = 8;
    private const long Grain = 10 * Sleep.NanosecondsPerMillisecond;

    public string Name => "threads-help-waiting";
    public string Text => "Threads help tasks that wait.";

    public IReferenceTrial InCPython => new ReferenceBatches(
    [
        new ScriptedCase(Name, WorkloadName.Sleep, ReferenceModel.Sequential, Tasks, Grain),
        new ScriptedCase(Name, WorkloadName.Sleep, ReferenceModel.Thread, Tasks, Grain),
    ]);

    public IReadOnlyDictionary<string, double> Measure(string trial) =>
        ByTurns.Time(2, new Batch(new Sleep(), Tasks, Grain), new SequentialModel(), new ThreadModel());

    public IEnumerable<Finding> Judge(Seen seen, Seen dotnet)
    {
        var gain = seen.Ratio($"{Tasks} sleeps of 10 ms: loop / threads", ModelName.Sequential, ModelName.Thread);
        yield return gain switch
        {
            { Low: > Gain.Matters } => Finding.Holds("A thread per task is faster than a loop in every round that counts.", gain),
            { High: < Gain.Matters } => Finding.DoesNotHold("A thread per task is no faster than a loop.", gain),
            _ => Finding.Undecided("The interval holds a gain and none.", Gain.QuietMachine, gain),
        };
    }
}
