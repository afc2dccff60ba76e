using Analysis.Statistics;
using Bench.Models;
using Bench.Workloads;

namespace Bench.Claims.List;

/// <summary>Many waits at once, on a thread each and as tasks: what they cost, and how exact they are.</summary>
public sealed class DelayBeatsSleep : IClaim
{
    private const string SleepCpu = "sleep-cpu", DelayCpu = "delay-cpu", SleepDelivered = "sleep-delivered", DelayDelivered = "delay-delivered";
    private const int Waits = 100, Batches = 5;
    private const long Grain = 10 * Sleep.NanosecondsPerMillisecond;

    public string Name => "delay-beats-sleep";
    public string Text => "Task.Delay beats Thread.Sleep.";

    public IReadOnlyDictionary<string, double> Measure(string trial)
    {
        var (sleep, delay) = (Of(new ThreadModel()), Of(new AsyncModel()));
        return new Dictionary<string, double>
        {
            [SleepCpu] = sleep.Cpu,
            [DelayCpu] = delay.Cpu,
            [SleepDelivered] = sleep.Delivered,
            [DelayDelivered] = delay.Delivered,
        };
    }

    public IEnumerable<Finding> Judge(Seen seen, Seen dotnet)
    {
        yield return Judge(
            seen.Ratio("CPU time of Sleep on a thread each / of Delay", SleepCpu, DelayCpu),
            seen.Figure("of a wait with Sleep", SleepCpu, ClaimUnit.Nanoseconds),
            seen.Figure("with Delay", DelayCpu, ClaimUnit.Nanoseconds)) with
        { Side = "CPU time" };
        yield return Judge(
            seen.Ratio("10 ms as delivered: Sleep / Delay", SleepDelivered, DelayDelivered),
            seen.Figure("by Sleep", SleepDelivered, ClaimUnit.Nanoseconds),
            seen.Figure("by Delay", DelayDelivered, ClaimUnit.Nanoseconds)) with
        { Side = "delivered time" };
    }

    internal static Finding Judge(ClaimFigure? ratio, params ClaimFigure?[] figures)
    {
        ClaimFigure?[] all = [ratio, .. figures];
        return ratio switch
        {
            { Low: > Gain.Matters } => Finding.Holds("With Task.Delay it is less.", all),
            { High: < Gain.Matters } => Finding.DoesNotHold("With Task.Delay it is no less, as far as that matters.", all),
            _ => Finding.Undecided("The interval holds a gain and none.", Gain.QuietMachine, all),
        };
    }

    private static (double Cpu, double Delivered) Of(IModel model)
    {
        using var _ = model;
        var (cpu, delivered, sleep) = (new List<double>(), new List<double>(), new Sleep());
        var batch = new Batch(sleep, Waits, Grain);
        model.Run(batch);
        for (var i = 0; i < Batches; i++)
        {
            var (before, slept) = (Environment.CpuUsage.TotalTime, sleep.Delivery.Nanoseconds);
            model.Run(batch);
            cpu.Add((Environment.CpuUsage.TotalTime - before).TotalNanoseconds / Waits);
            delivered.Add((sleep.Delivery.Nanoseconds - slept) / (double)Waits);
        }
        return (Median.Of([.. cpu]), Median.Of([.. delivered]));
    }
}
