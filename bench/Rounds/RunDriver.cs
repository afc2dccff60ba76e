using System.Collections.Immutable;
using Bench.Plan;

namespace Bench.Rounds;

/// <summary>
/// Measures a plan, round by round, and after each look only what still decides something: models that are beaten in their cell stop, cells that are decided
/// stop, and cells that are settled (nobody would lose much by their recommendation) take part in every second round only.
/// </summary>
/// <param name="soFar">What an earlier part of this run has measured already: its rounds are gone through once more without being measured.</param>
/// <param name="judge">What a run leaves open.</param>
/// <param name="stop">Asks to end between two launches.</param>
public sealed class RunDriver(
    RunPlan plan,
    int seed,
    IMeasurer measurer,
    RunRecord record,
    RunSoFar soFar,
    IJudge judge,
    IRunScreen screen,
    CostModel cost,
    TimeProvider time,
    CancellationToken stop) : ILaunchListener
{
    // A launch killed together with this program may end before the signal's handler has run.
    private static readonly TimeSpan SignalDelay = TimeSpan.FromMilliseconds(250);

    private readonly Pace _pace = new(cost, plan.Profile.Shape);
    private readonly ProbeLimit _probes = ProbeLimit.Of(soFar.Rows);
    private readonly Field _field = new(plan, soFar);
    private readonly long _start = time.GetTimestamp();
    private string _reason = StopReason.Interrupted;

    /// <returns>One of <see cref="StopReason"/>.</returns>
    /// <exception cref="MeasurementException">Nothing could be measured.</exception>
    public string Run()
    {
        try
        {
            measurer.Measure(Launches(), this);
        }
        catch (MeasurementException) when (stop.IsCancellationRequested)
        {
            // What was killed could not be built; the interruption is the reason.
        }
        return stop.IsCancellationRequested ? StopReason.Interrupted : _reason;
    }

    public void Building() => screen.Building();

    public void Starting(Launch launch) => screen.Starting(launch);

    public void Finished(LaunchResult result)
    {
        // Of a launch that was interrupted nothing counts, not even that it failed.
        if (result.IsEmpty && (stop.IsCancellationRequested || stop.WaitHandle.WaitOne(SignalDelay))) return;
        _pace.Note(result.Launch, result.Took);
        var rows = _probes.Mark(result.Rows);
        record.Append(rows);
        soFar.Add(rows);
        foreach (var (@case, failure) in result.Failures) NoteFailure(result.Launch, @case, failure);
        screen.Finished(result);
    }

    private IEnumerable<Launch> Launches()
    {
        for (var round = 1; ; round++)
        {
            var failed = Failed();
            var cases = _field.Cases(round, failed);
            if (cases.IsEmpty)
            {
                if (!_field.IsOver(failed)) continue;
                _reason = _field.IsDecided ? StopReason.Decided : StopReason.RoundLimit;
                yield break;
            }
            var launches = Schedule.Of(cases, seed, round).RemoveAll(launch => launch.Cases.All(@case => soFar.Has(@case, round)));
            if (round > plan.Profile.FewestRounds && time.GetElapsedTime(_start) + _pace.Of(launches) > plan.Profile.Limit)
            {
                _reason = StopReason.TimeLimit;
                yield break;
            }
            if (launches.Length > 0)
                screen.Round(new RoundProgress(round, launches.Length, _field.Open, _field.Cells, time.GetElapsedTime(_start), plan.Profile.Limit));
            foreach (var launch in launches)
            {
                if (stop.IsCancellationRequested) yield break;
                yield return launch;
                foreach (var alone in Alone(launch)) yield return alone;
            }
            if (stop.IsCancellationRequested) yield break;
            if (launches.Length > 0) record.Update(info => info with { RoundsDone = round });
            Look(round);
        }
    }

    /// <summary>
    /// Where a process with several cases failed as a whole, each of them gets one of its own: the others are not to blame for one that ends it.
    /// </summary>
    private IEnumerable<Launch> Alone(Launch launch)
    {
        if (launch.Cases.Length < 2 || launch.Cases.Any(@case => soFar.Has(@case, launch.Round)) || stop.IsCancellationRequested) return [];
        var failed = Failed();
        return launch.Cases.Where(@case => !failed.Contains(@case.Name)).Select(@case => launch with { Cases = [@case] });
    }

    private void Look(int round)
    {
        var due = _field.Due(round, Failed());
        if (due.Count == 0) return;
        var run = soFar.Until(round, record.Info);
        _field.Look(due, judge.Open(run).ToDictionary(open => open.Cell));
        if (plan.Profile.Refines && !plan.HasTwins) _field.Add(Refinement.Of(judge.Verdicts(run), _field.All));
    }

    private ImmutableHashSet<string> Failed() => [.. FailedCases.In(record.Info)];

    private void NoteFailure(Launch launch, PlannedCase @case, string failure)
    {
        // A process that ended before it could tell is given up only when the case was alone in it.
        if (launch.Cases.Length > 1 && !soFar.Has(launch.Cases, launch.Round)) return;
        if (Failed().Contains(@case.Name)) return;
        var warning = new Warning(FailedCases.Code, @case.Name, failure,
            ReferenceModel.Is(@case.Model)
                ? "CPython's other models and all of .NET's are measured nevertheless; try the interpreter by itself."
                : "Its other rounds decide nothing; BenchmarkDotNet's log in bdn/log.txt of the run says more.");
        record.Update(info => info with { Warnings = info.Warnings.Add(warning) });
        screen.Failed(@case, failure);
    }
}
