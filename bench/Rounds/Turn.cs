using System.Collections.Immutable;
using Bench.Plan;
using Bench.Screen;

namespace Bench.Rounds;

/// <summary>The rounds between two looks while they are measured: keeps the record, shows progress, ends in time.</summary>
internal sealed class Turn(
    Profile profile,
    ImmutableArray<Round> rounds,
    RunRecord record,
    RunSoFar soFar,
    IRunScreen screen,
    Pace pace,
    Func<TimeSpan> elapsed,
    CancellationToken stop) : ILaunchListener
{
    // A launch killed together with this program may end before the signal's handler has run.
    private static readonly TimeSpan SignalDelay = TimeSpan.FromMilliseconds(250);

    private readonly Dictionary<int, int> _left = rounds.ToDictionary(round => round.Number, round => round.Launches.Length);
    private int _next;
    private TimeSpan? _buildStart;

    public ImmutableArray<Launch> Launches { get; } = [.. rounds.SelectMany(round => round.Launches)];

    /// <summary>Whether it ended early because the next round would have ended after the limit.</summary>
    public bool RanOutOfTime { get; private set; }

    public void Building()
    {
        _buildStart = elapsed();
        screen.Building(Launches.Length);
    }

    public bool Starting(Launch launch)
    {
        if (_buildStart is { } start)
        {
            pace.NoteBuild(elapsed() - start);
            _buildStart = null;
        }
        if (stop.IsCancellationRequested) return false;
        RanOutOfTime = IsTooLateFor(launch);
        if (RanOutOfTime) return false;
        screen.Starting(launch, pace.Of(Launches.Skip(_next)));
        return true;
    }

    public void Finished(LaunchResult result)
    {
        _next++;
        if (result.Failure is not null && (stop.IsCancellationRequested || stop.WaitHandle.WaitOne(SignalDelay))) return;
        pace.Note(result.Launch.Case, result.Took);
        if (result.Failure is { } failure) NoteFailure(result.Launch, failure);
        else Keep(result);
        screen.Finished(result);
        if (--_left[result.Launch.Round] == 0) record.Update(info => info with { RoundsDone = result.Launch.Round });
    }

    private void Keep(LaunchResult result)
    {
        record.Append(result.Rows);
        soFar.Add(result);
    }

    /// <summary>Asked once a round, before its first launch.</summary>
    private bool IsTooLateFor(Launch launch)
    {
        if (launch.Round <= profile.FewestRounds) return false;
        var isFirst = _next == 0 || Launches[_next - 1].Round != launch.Round;
        return isFirst && elapsed() + pace.Of(Launches.Skip(_next).TakeWhile(each => each.Round == launch.Round)) > profile.Limit;
    }

    private void NoteFailure(Launch launch, string failure)
    {
        var name = launch.Case.Name;
        if (record.Info.Warnings.Any(warning => warning.Code == FailedCases.Code && warning.Subject == name)) return;
        var warning = new Warning(FailedCases.Code, name, failure, "Its other rounds decide nothing; BenchmarkDotNet's log in bdn/log.txt of the run says more.");
        record.Update(info => info with { Warnings = info.Warnings.Add(warning) });
        screen.Failed(launch, failure);
    }
}
