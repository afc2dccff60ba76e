using System.Collections.Concurrent;
using System.Globalization;
using Bench.Models;
using Bench.Workers;
using Bench.Workloads;

namespace Bench.Tests.Workers;

/// <summary>
/// Workers that are killed at random moments, from their start on. <c>BENCH_WORKER_KILLS</c> says how often, <c>BENCH_WORKER_KILLS_SEED</c> repeats the
/// moments.
/// </summary>
[Collection(NothingLeft.Alone)]
public sealed class KilledWorkersTests(ITestOutputHelper output)
{
    private const int Kills = 100;
    private const int AtOnce = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>A worker starts in about that.</summary>
    private static readonly TimeSpan Start = TimeSpan.FromMilliseconds(150);

    /// <summary>Several batches.</summary>
    private static readonly TimeSpan Batches = TimeSpan.FromMilliseconds(30);

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact(Timeout = 600_000)]
    public Task Whenever_a_worker_is_killed_one_line_names_it_and_nothing_is_left() => Task.Run(() =>
    {
        var seed = Number("BENCH_WORKER_KILLS_SEED") ?? Random.Shared.Next();
        output.WriteLine($"BENCH_WORKER_KILLS_SEED={seed}");
        var random = new Random(seed);
        var left = new NothingLeft();
        var ways = Crew.Ways.Where(way => way != Crew.SharedMemory || Bench.Workers.Queues.SharedBlock.IsSupported).ToArray();
        var plan = Enumerable.Range(0, Number("BENCH_WORKER_KILLS") ?? Kills)
            .Select(kill => Kill.At(random, ways[kill % ways.Length], early: random.Next(4) == 0)).ToArray();
        var moments = new ConcurrentDictionary<string, int>();

        Parallel.ForEach(plan, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Stop }, kill =>
            moments.AddOrUpdate($"{kill.Way}, {Do(kill, left)}", 1, (_, count) => count + 1));

        foreach (var (moment, count) in moments.OrderBy(moment => moment.Key, StringComparer.Ordinal)) output.WriteLine($"{count} × {moment}");
        left.Check();
    }, Stop);

    /// <returns>When it came.</returns>
    private static string Do(Kill kill, NothingLeft left)
    {
        var (batches, ended) = (0, false);
        var (ids, victim) = (new List<int>(), new TaskCompletionSource<int>());
        var killing = victim.Task.ContinueWith(started =>
        {
            SpinWait.SpinUntil(() => kill.Early || batches > 0 || ended);
            Thread.Sleep(kill.After);
            ProcessState.Kill(started.Result);
        }, Stop, TaskContinuationOptions.LongRunning, TaskScheduler.Default);

        var failure = Assert.Throws<WorkerException>(Work);
        Volatile.Write(ref ended, true);

        killing.Wait(Stop);
        Assert.Equal($"worker {victim.Task.Result} ended in the middle of its work with exit code {(OperatingSystem.IsWindows() ? -1 : 137)}", failure.Message);
        Assert.All(ids, id => Assert.True(ProcessState.HasEnded(id), $"{kill}: worker {id} is left"));
        return batches == 0 ? "while it started" : batches == 1 ? "in the first batch" : "in a later batch";

        void Work()
        {
            using var crew = new Crew(kill.Way, Start, Patience, Patience);
            for (batches = 1; ; batches++) crew.Run(new Batch(new Squaring(), 2_000, 1));
        }

        Worker Start()
        {
            var worker = left.Note(Worker.Start());
            ids.Add(worker.Id);
            if (ids.Count == kill.Which + 1) victim.SetResult(worker.Id);
            return worker;
        }
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <param name="Which">Of the two workers.</param>
    /// <param name="Early">Whether the time counts from when that one is started, or else from the first batch.</param>
    private sealed record Kill(string Way, int Which, bool Early, TimeSpan After)
    {
        public static Kill At(Random random, string way, bool early) => new(way, random.Next(2), early, random.NextDouble() * (early ? Start : Batches));
    }
}
