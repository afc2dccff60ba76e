using Bench.Laps;

namespace Bench.Tests.Laps;

public sealed class LaunchProcessTests
{
    [Fact(Timeout = 60_000)]
    public Task Real_models_give_a_record_per_case_and_what_cannot_start_fails_alone() => Task.Run(() =>
    {
        var output = new StringWriter();
        var script = new LaunchScript(TimeSpan.FromMilliseconds(5), 3, TimeSpan.FromMilliseconds(0.1), Seed: 1, Cold: false,
        [
            new ScriptedCase("CpuBoundSquaring", "Squaring", "Sequential", 4, 100),
            new ScriptedCase("CpuBoundSquaring", "Squaring", "Nobody", 4, 100),
            new ScriptedCase("CpuBoundSquaring", "Nothing", "Async", 4, 100),
            new ScriptedCase("CpuBoundSquaring", "Squaring", "Async", 4, 100),
        ]);

        var took = LaunchProcess.Run(script, output);

        Assert.True(took > TimeSpan.Zero);
        var records = output.ToString().Split(Environment.NewLine).Select(CaseRecord.Parse).OfType<CaseRecord>().OrderBy(record => record.Index).ToArray();
        Assert.Equal([0, 1, 2, 3], records.Select(record => record.Index));
        Assert.Contains("no model called Nobody", records[1].Failure, StringComparison.Ordinal);
        Assert.Contains("no workload called Nothing", records[2].Failure, StringComparison.Ordinal);
        foreach (var sound in new[] { records[0], records[3] })
        {
            Assert.Null(sound.Failure);
            Assert.Equal(3, sound.Laps.Length);
            Assert.All(sound.Laps, lap => Assert.True(lap.Nanoseconds > 0 && lap.ProbeNanoseconds > 0));
            Assert.True(sound.Costs!.PeakThreads > 0);
        }
    }, TestContext.Current.CancellationToken);

    [Fact(Timeout = 60_000)]
    public Task A_probe_takes_time_and_ends_with_its_thread() => Task.Run(() =>
    {
        var probe = new TwoThreadProbe();
        Assert.True(probe.Measure() > 0);
        Assert.True(probe.Measure() > 0);
        // Waits for its thread: it would hang were that not to end.
        probe.Dispose();
    }, TestContext.Current.CancellationToken);
}
