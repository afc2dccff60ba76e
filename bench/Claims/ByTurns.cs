using System.Diagnostics;
using Analysis.Statistics;
using Bench.Models;

namespace Bench.Claims;

/// <summary>Times what is compared by turns, so that the machine treats all alike.</summary>
internal static class ByTurns
{
    /// <summary>The median time of each, ns, after a first turn that does not count.</summary>
    public static Dictionary<string, double> Time(int laps, params (string Name, Action Run)[] contenders)
    {
        var times = contenders.ToDictionary(each => each.Name, _ => new List<double>());
        foreach (var (_, run) in contenders) run();
        for (var lap = 0; lap < laps; lap++)
        {
            Random.Shared.Shuffle(contenders);
            foreach (var (name, run) in contenders) times[name].Add(Time(run));
        }
        return times.ToDictionary(each => each.Key, each => Median.Of([.. each.Value]));
    }

    /// <summary>The same of a batch in several models, each called by its name.</summary>
    /// <exception cref="InvalidOperationException">A model did not do the batch right.</exception>
    public static Dictionary<string, double> Time(int laps, Batch batch, params IModel[] models)
    {
        foreach (var model in models) model.Start(batch);
        try
        {
            var expected = batch.Checksum();
            return Time(laps, [.. models.Select(model => (model.Name, (Action)(() => Run(model, batch, expected))))]);
        }
        finally
        {
            foreach (var model in models) model.Dispose();
        }
    }

    public static double Time(Action run)
    {
        var start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }

    private static void Run(IModel model, Batch batch, ulong expected)
    {
        if (model.Run(batch) != expected) throw new InvalidOperationException($"{model.Name} returned a wrong checksum");
    }
}
