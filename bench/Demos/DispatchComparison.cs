using System.Diagnostics;
using System.Globalization;
using Bench.Models;
using Bench.Workers;
using Bench.Workers.Queues;
using Bench.Workloads;

namespace Bench.Demos;

/// <summary>What handing a task to another process costs: one square per task, by turns through each transport and through CPython's pool.</summary>
internal static class DispatchComparison
{
    private const int Workers = 2;
    private const int Rounds = 9;
    private const int Tasks = 20_000;
    private const string SharedMemory = "shared memory";

    /// <param name="interpreter">CPython's command.</param>
    /// <exception cref="WorkerException">A worker or the interpreter died, stalled, or answered nonsense.</exception>
    public static void Write(TextWriter output, string interpreter)
    {
        using var python = PythonPools.Start(interpreter, Workers, out var problem);
        if (python is null) output.WriteLine(problem);
        var ways = new Dictionary<string, Func<TimeSpan>>();
        var models = new List<IModel>();
        try
        {
            if (SharedBlock.IsSupported) ways.Add(SharedMemory, Of(Started(Transport.SharedMemory, models)));
            else output.WriteLine("this system has no shared memory without a name: through pipes only");
            ways.Add("pipe", Of(Started(Transport.Pipe, models)));
            ways.Add("MultiProcess, a range per worker", Of(Started(new MultiProcessModel(), models)));
            if (python is not null)
            {
                ways.Add($"CPython {python.Version}, Pool.map(chunksize=1)", () => Checked(python.RunPool(Tasks)));
                ways.Add($"CPython {python.Version}, ProcessPoolExecutor", () => Checked(python.RunExecutor(Tasks)));
            }
            Report(output, Measure(ways));
        }
        finally
        {
            foreach (var model in models) model.Dispose();
        }
    }

    private static Dictionary<string, double[]> Measure(Dictionary<string, Func<TimeSpan>> ways)
    {
        foreach (var run in ways.Values) run();
        var rounds = ways.Keys.ToDictionary(way => way, _ => new double[Rounds]);
        for (var round = 0; round < Rounds; round++)
        {
            var order = ways.ToArray();
            Random.Shared.Shuffle(order);
            foreach (var way in order) rounds[way.Key][round] = way.Value().TotalMicroseconds / Tasks;
        }
        return rounds;
    }

    private static void Report(TextWriter output, Dictionary<string, double[]> rounds)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Tasks} tasks of one square, {Workers} workers, medians of {Rounds} rounds in random order (least to most):"));
        var first = rounds.First().Value;
        foreach (var (way, each) in rounds)
        {
            var ratios = each.Zip(first, (one, other) => one / other).Order().ToArray();
            var sorted = each.Order().ToArray();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{way,-40} {sorted[Rounds / 2],7:0.00} µs a task ({sorted[0]:0.00} to {sorted[^1]:0.00}), "
                + $"{ratios[Rounds / 2]:0.0} times the first ({ratios[0]:0.0} to {ratios[^1]:0.0})"));
        }
    }

    private static IModel Started(Transport transport, List<IModel> models) => Started(new MultiProcessQueueModel(transport), models);

    private static IModel Started(IModel model, List<IModel> models)
    {
        models.Add(model);
        model.Start(new Batch(new Squaring(), Tasks, 1, Workers));
        return model;
    }

    private static Func<TimeSpan> Of(IModel model)
    {
        var batch = new Batch(new Squaring(), Tasks, 1, Workers);
        return () =>
        {
            var start = Stopwatch.GetTimestamp();
            var sum = model.Run(batch);
            return Checked((Stopwatch.GetElapsedTime(start), sum));
        };
    }

    /// <summary>One square per task from 0 on: all of them are the squares below the count.</summary>
    private static TimeSpan Checked((TimeSpan Took, ulong Sum) run) => run.Sum == new Squaring().Checksum(0, Tasks)
        ? run.Took
        : throw new WorkerException("the workers, or the interpreter, return a wrong sum of squares");
}
