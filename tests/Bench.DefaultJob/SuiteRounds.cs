using System.Collections.Immutable;
using Bench.BenchmarkDotNet;
using Bench.Plan;
using Bench.Processes;
using Bench.Rounds;

namespace Bench.DefaultJob;

/// <summary>
/// Measures cases as <c>bench run</c> does, one round whenever it is asked for one: between two cases of the default job, so that both see the same machine.
/// </summary>
internal sealed class SuiteRounds : ILaunchListener, IDisposable
{
    private readonly ImmutableArray<PlannedCase> _cases;
    private readonly int _seed;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bench-default-job-suite-");
    private readonly ChildProcesses _children = new();
    private readonly SemaphoreSlim _due = new(0);
    private readonly SemaphoreSlim _done = new(0);
    private readonly List<MeasurementRow> _rows = [];
    private readonly ProbeLimit _probes = ProbeLimit.Of([]);
    private readonly Task _measuring;
    private bool _over;

    public SuiteRounds(ImmutableArray<PlannedCase> cases, Profile profile, int seed)
    {
        (_cases, _seed) = (cases, seed);
        var measurer = new BenchmarkDotNetMeasurer(new RunPlan(profile, cases, []), _folder.FullName, _children, TimeProvider.System);
        // BenchmarkDotNet knows one way only: to the end. So it has a thread that waits in between.
        _measuring = Task.Factory.StartNew(
            () => measurer.Measure(Launches(), this), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Measures every case in one more round; the first one builds.</summary>
    /// <exception cref="MeasurementException">Nothing could be measured.</exception>
    public void Next()
    {
        _due.Release();
        if (Task.WaitAny(_done.WaitAsync(), _measuring) == 1) _measuring.GetAwaiter().GetResult();
    }

    /// <summary>All that was measured, disturbed laps marked.</summary>
    public IReadOnlyList<MeasurementRow> Rows => _rows;

    void ILaunchListener.Building()
    {
    }

    void ILaunchListener.Starting(Launch launch)
    {
    }

    void ILaunchListener.Finished(LaunchResult result)
    {
        foreach (var (@case, failure) in result.Failures) throw new MeasurementException($"{@case.Name} failed: {failure}");
        _rows.AddRange(_probes.Mark(result.Rows));
    }

    public void Dispose()
    {
        _over = true;
        _due.Release();
        Task.WaitAny(_measuring);
        _due.Dispose();
        _done.Dispose();
        _folder.Delete(recursive: true);
    }

    private IEnumerable<Launch> Launches()
    {
        for (var round = 1; ; round++)
        {
            _due.Wait();
            if (_over) yield break;
            foreach (var launch in Schedule.Of(_cases, _seed, round)) yield return launch;
            _done.Release();
        }
    }
}
